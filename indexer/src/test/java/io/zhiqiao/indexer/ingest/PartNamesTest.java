package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.store.RecordKind;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A workbook whose parts hide behind other names is refused: nobody looked through them. */
class PartNamesTest {

    @TempDir
    private Path folder;

    private ImportFixture fixture;

    @BeforeEach
    void open() {
        fixture = new ImportFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    @ParameterizedTest
    @ValueSource(strings = {"xl/workbook", "xl/sharedStrings", "xl/worksheets/sheet1"})
    void aPartThatIsNotCalledXmlIsRefused(String part) {
        assertRefused(new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(CONTENT_TYPES, xml -> xml.replace(part + ".xml", part + ".bin"))
                .zip());
    }

    @Test
    void aSheetThatNobodyLookedThroughIsRefused() {
        var sheet = new String[1];
        var moved = new ZipEdit(Workbooks.outputs(ignored -> {}))
                .edit("xl/worksheets/sheet1.xml", xml -> sheet[0] = xml)
                .edit(RELATIONS, xml -> xml.replace("sheet1.xml", "sheet1.dat"));

        assertRefused(
                moved.edit("xl/worksheets/sheet1.dat", ignored -> sheet[0]).zip());
    }

    @Test
    void upperAndLowerCaseOfANameDoNotMatter() {
        var report = run(new ZipEdit(Workbooks.outputs(sheet -> {}))
                .edit(RELATIONS, xml -> xml.replace("sheet1.xml", "Sheet1.xml"))
                .zip());

        assertThat(report.problems()).isEmpty();
    }

    private void assertRefused(byte[] workbook) {
        assertThat(run(workbook).problems()).extracting(FileProblem::rule).containsExactly("damaged");
        assertThat(fixture.store().count(RecordKind.OUTPUTS)).isZero();
    }

    private ImportReport run(byte[] workbook) {
        return fixture.run(fixture.file("outputs.xlsx", workbook), fixture.file("experts.csv", ImportFixture.EXPERTS));
    }
}
