package io.zhiqiao.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TsvTableTest {

    @TempDir
    private Path folder;

    @Test
    void headAndRowsAreToldApartAndBlankLinesLeftOut() throws IOException {
        var table = read("# scheme 7\n#second\n\na\tb\n  \nc\td\n", 2);

        assertThat(table.head()).containsExactly("scheme 7", "second");
        assertThat(table.rows()).extracting(row -> row.cell(0)).containsExactly("a", "c");
        assertThat(table.rows()).extracting(row -> row.cell(1)).containsExactly("b", "d");
    }

    @Test
    void cellsAreWithoutBlanksAndThoseCutOffAreEmpty() throws IOException {
        var row = read(" a \t b\n", 4).rows().getFirst();

        assertThat(row.cell(0)).isEqualTo("a");
        assertThat(row.cell(1)).isEqualTo("b");
        assertThat(row.cell(2)).isEmpty();
        assertThat(row.items(3)).isEmpty();
    }

    @Test
    void listInACellIsCutAtItsCommas() throws IOException {
        var row = read("a\tH01M,B22D\n", 2).rows().getFirst();

        assertThat(row.items(1)).containsExactly("H01M", "B22D");
    }

    @Test
    void rowWithMoreColumnsThanAreKnownIsRefusedByItsLine() {
        assertThatThrownBy(() -> read("# head\na\tb\nc\td\te\n", 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("line 3")
                .hasMessageContaining("3 columns");
    }

    @Test
    void missingFileIsNamed() {
        assertThatThrownBy(() -> TsvTable.read(folder.resolve("none.tsv"), 2))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("none.tsv");
    }

    @Test
    void schemeWithoutAVersionIsRefused() throws IOException {
        var file = Files.writeString(folder.resolve("team.tsv"), "# no version\n1\t名\tName\n");

        assertThatThrownBy(() -> TeamIndustries.read(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("team.tsv")
                .hasMessageContaining("scheme 1");
    }

    private TsvTable read(String text, int columns) throws IOException {
        return TsvTable.read(Files.writeString(folder.resolve("table.tsv"), text), columns);
    }
}
