package io.zhiqiao.indexer.ingest.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.zhiqiao.indexer.ingest.source.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingTest {

    private static final FieldScope ROW = FieldScope.of(Map.of(
            "负责人", new Cell.Text("王示例"),
            "空", new Cell.Text(""),
            "a.b", new Cell.Text("点"),
            "人", new Cell.Fields(Map.of("名", new Cell.Text("甲"))),
            "们", new Cell.Items(List.of(new Cell.Text("一"), new Cell.Text("二")))));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nsfc:{负责人}@校;nsfc:王示例@校",
                "{负责人:1};王",
                "{负责人:9};王示例",
                "{空|负责人};王示例",
                "{a.b}{人.名}{们[1]};点甲二",
                "没有占位符;没有占位符",
                "{没有};''",
            })
    void placeholdersAreFilled(String template, String text) {
        assertThat(new CellTemplate(template).fill(ROW).text()).isEqualTo(text);
    }

    @Test
    void elementsSeeTheirNumberAndWhatIsAroundThem() {
        var inside = ROW.inside(new Cell.Text("二"), 2);

        assertThat(new CellTemplate("{.}{#}{outer.负责人}{outer.们[#]}")
                        .fill(inside)
                        .text())
                .isEqualTo("二2王示例二");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "feeds: [{sheet: nobody, columns: {}}];nobody",
                "feeds: [{sheet: experts, columns: {nickname: x}}];nickname",
                "feeds: [{sheet: experts, unknown: [nickname], columns: {}}];nickname",
                "feed: [];feed",
                "maxTitleChars: 5000;5000",
                "feeds: [;YAML",
            })
    void aWrongSettingIsNamed(String yaml, String named) throws IOException {
        var file = Files.writeString(folder.resolve("wrong.yml"), yaml);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Mapping.read(file))
                .withMessageContainingAll("wrong.yml", named);
    }
}
