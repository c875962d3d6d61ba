package io.zhiqiao.indexer.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookLimitsTest {

    private static final long MANY = 1 << 30;
    private static final String STRINGS = "<sst>" + "<si/>".repeat(100) + "</sst>";

    @TempDir
    private Path folder;

    @Test
    void emptySharedStringsAreCountedToo() throws IOException {
        var file = workbook(STRINGS);

        assertRefused(file, new WorkbookLimits(MANY, MANY, MANY, 99), "99");
        assertThat(XlsxGuard.inspect(file, new WorkbookLimits(MANY, MANY, MANY, 100)))
                .isNotNull();
    }

    @Test
    void sharedStringsOfTwoPartsAreCountedTogether() throws IOException {
        assertRefused(workbook(STRINGS, STRINGS), new WorkbookLimits(MANY, MANY, MANY, 150), "150");
    }

    @Test
    void allPartsTogetherHaveALimit() throws IOException {
        var part = "<styleSheet>" + "<x a=\"12345678\"/>".repeat(100_000) + "</styleSheet>";

        assertRefused(workbook(part, part, part), new WorkbookLimits(4_000_000, MANY, MANY, MANY), "3 MB");
        assertThat(XlsxGuard.inspect(workbook(part, part), new WorkbookLimits(4_000_000, MANY, MANY, MANY)))
                .isNotNull();
    }

    @Test
    void theTextsOfAWorkbookFitIntoTheMemoryThereIs() {
        long memory = 512L << 20;
        var limits = WorkbookLimits.ofMemory(memory);

        // A text takes 24 bytes for itself, 16 for its characters and one place of a list, besides them.
        assertThat(limits.sharedStrings() * 48).isLessThan(memory / 3);
        assertThat(limits.sharedStrings()).isGreaterThan(1_000_000);
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkbookLimits(1, 1, 1, 0));
    }

    private static void assertRefused(Path file, WorkbookLimits limits, String what) {
        assertThatExceptionOfType(UnreadableFileException.class)
                .isThrownBy(() -> XlsxGuard.inspect(file, limits))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(FileRule.TOO_LARGE))
                .withMessageContaining(what);
    }

    private Path workbook(String... parts) throws IOException {
        var file = folder.resolve("book.xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < parts.length; i++) {
                zip.putNextEntry(new ZipEntry("xl/part%d.xml".formatted(i)));
                zip.write(parts[i].getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
