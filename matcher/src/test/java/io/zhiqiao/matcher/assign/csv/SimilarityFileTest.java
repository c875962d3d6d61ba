package io.zhiqiao.matcher.assign.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.matcher.assign.roster.Pair;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarityFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void numbersOnlyGetIds() throws IOException {
        var file = SimilarityFile.read(write("0.25,1\n.5,0\n"));

        assertThat(file.affinities().experts()).extracting("value").containsExactly("E1", "E2");
        assertThat(file.affinities().problems()).extracting("value").containsExactly("P1", "P2");
        assertThat(file.affinities().decimals()).isEqualTo(2);
        assertThat(file.affinities().fit(0, 1)).isEqualTo(50);
    }

    @Test
    void idsAndTheByteOrderMarkAreUnderstood() throws IOException {
        var file = SimilarityFile.read(write("\uFEFF专家,需求甲,\"需求,乙\"\r\n张三,1,0.5\r\n"));

        assertThat(file.affinities().experts()).extracting("value").containsExactly("张三");
        assertThat(file.affinities().problems()).extracting("value").containsExactly("需求甲", "需求,乙");
    }

    @Test
    void wrongCellsAreNamedWithTheirPlaceAndTheRule() throws IOException {
        refuses("0.1,NaN\n", "第 1 行第 2 列（NaN）", "row 1, column 2 (NaN)");
        refuses("0.1,inf\n", "(inf)");
        refuses("NaN,0.1\n", "column 1 (NaN)");
        refuses("0.1,0.2\n-1,0.2\n", "row 2, column 1 (-1)", "must not be negative");
        refuses("0.1,0.2\n0.3\n", "row 2: it has 1 columns, the first row has 2");
        refuses("0.1,0.2\n0.3,\n", "row 2, column 2 ()", "the cell is empty");
        refuses("0.1,abc\n", "(abc)");
        refuses("0.1,1e999\n", "exponent");
        refuses("0.1,2000000\n", "1000000 at most");
        refuses("", "is empty");
        refuses("\n \n", "is empty");
        refuses("id,P1,P1\nE1,1,1\n", "row 1, column 3 (P1)", "twice");
        refuses("id,P1\nE1,1\nE1,2\n", "row 3, column 1 (E1)");
        refuses("id,P1\n", "ids only");
        refuses("0.1,\"0.2\n", "no proper csv");
    }

    @Test
    void whatIsNotUtf8IsRefused() throws IOException {
        var file = Files.write(folder.resolve("gbk.csv"), "专家,甲\n张,1\n".getBytes(Charset.forName("GBK")));

        assertThatThrownBy(() -> SimilarityFile.read(file)).hasMessageContaining("UTF-8");
    }

    @Test
    void conflictsHaveTheShapeOfTheMatrix() throws IOException {
        var file = SimilarityFile.read(write("id,P1,P2\nE1,1,1\nE2,1,1\n"));

        assertThat(file.readConflicts(write("0,1\n0,0\n"))).containsExactly(new Pair(0, 1));
        assertThat(file.readConflicts(write("id,P1,P2\nE1,0,0\nE2,1,0\n"))).containsExactly(new Pair(1, 0));
        assertThatThrownBy(() -> file.readConflicts(write("0,1\n"))).hasMessageContaining("1 rows and 2 columns");
        assertThatThrownBy(() -> file.readConflicts(write("0,2\n0,0\n"))).hasMessageContaining("column 2 (2)");
        assertThatThrownBy(() -> file.readConflicts(write("id,P2,P1\nE1,0,0\nE2,1,0\n")))
                .hasMessageContaining("id 1 is P2");
    }

    private void refuses(String text, String... parts) throws IOException {
        var file = write(text);
        assertThatThrownBy(() -> SimilarityFile.read(file))
                .as(text)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts)
                .hasMessageContaining("matrix.csv");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("matrix.csv"), text);
    }
}
