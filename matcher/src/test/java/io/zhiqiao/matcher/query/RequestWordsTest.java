package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestWordsTest {

    @TempDir
    private Path folder;

    @Test
    void longestWordIsTakenOutFirst() throws IOException {
        var words = load("公司\n本公司\n# 注释\n\n希望\n");

        assertThat(words.strip("本公司希望压铸")).isEqualTo("  压铸");
    }

    @Test
    void singleCharactersStayInTheTextAndCountAsNoContent() throws IOException {
        var words = load("的\n");

        assertThat(words.strip("压铸的工艺")).isEqualTo("压铸的工艺");
        assertThat(words.isContent(IndexedSample.ANALYSIS.grams("的").hash(0))).isFalse();
        assertThat(words.isContent(IndexedSample.ANALYSIS.grams("铸").hash(0))).isTrue();
    }

    @Test
    void punctuationMarkInTheFileIsHarmless() throws IOException {
        assertThat(load("。\n的\n").strip("压铸。")).isEqualTo("压铸。");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> RequestWords.load(folder.resolve("none.txt"), IndexedSample.ANALYSIS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.txt");
    }

    @Test
    void shippedWordsLeaveTheTechnologyStanding() {
        var words =
                RequestWords.load(ConfigFolder.find().resolve("analysis/request-words.txt"), IndexedSample.ANALYSIS);

        assertThat(words.strip("我公司希望解决镁合金压铸件气孔问题")).contains("镁合金压铸件气孔").doesNotContain("公司", "希望");
    }

    private RequestWords load(String lines) throws IOException {
        var file = folder.resolve("words.txt");
        Files.writeString(file, lines);
        return RequestWords.load(file, IndexedSample.ANALYSIS);
    }
}
