package io.zhiqiao.indexer.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Versions of the scheme of industries follow each other, and say what they go on with. */
class TeamIndustriesTest {

    private static final String FIRST = "# scheme 1\n1\t甲\tA\t11\tA01\t甲词\n2\t乙\tB\t22\tB01\t乙词\n";

    @TempDir
    private Path folder;

    @Test
    void newVersionNamesTheOldNumbersThatItGoesOnWith() throws IOException {
        write("team-industries.tsv", FIRST);
        write("team-industries-2.tsv", "# scheme 2\n1\t丙\tC\t11,22\tA01\t丙词\t1,2\n");

        var versions = TeamIndustries.versions(folder);

        assertThat(versions).extracting(TeamIndustries::version).containsExactly(1, 2);
        assertThat(versions.getLast().all().getFirst().formerNumbers()).isEqualTo(List.of(1, 2));
        assertThat(versions.getFirst().all().getFirst().formerNumbers()).isEmpty();
    }

    @Test
    void formerNumberThatNeverWasIsRefused() throws IOException {
        write("team-industries.tsv", FIRST);
        write("team-industries-2.tsv", "# scheme 2\n1\t丙\tC\t11\tA01\t丙词\t3\n");

        assertThatThrownBy(() -> TeamIndustries.versions(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("team-industries-2.tsv")
                .hasMessageContaining("3");
    }

    @Test
    void versionThatIsNotTheNextIsRefused() throws IOException {
        write("team-industries.tsv", FIRST);
        write("team-industries-2.tsv", "# scheme 4\n1\t丙\tC\t11\tA01\t丙词\t1\n");

        assertThatThrownBy(() -> TeamIndustries.versions(folder)).hasMessageContaining("must be 2");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
