package io.zhiqiao.indexer.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.zhiqiao.indexer.ingest.ImportFixture;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.Importer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever the bytes are, a reader reads rows or says {@link UnreadableFileException}, and nothing else; it reads the same
 * rows again; and of the rows that an import is given each becomes a record or a rejected row.
 */
class ReadersFuzzTest {

    private static final int MAX_ROWS = 900;

    @TempDir
    private static Path folder;

    private static ImportFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new ImportFixture(folder);
        fixture.run(
                fixture.file("organisations.csv", ImportFixture.ORGANISATIONS),
                fixture.file("experts.csv", ImportFixture.EXPERTS));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @FuzzTest
    void xlsx(byte[] data) throws IOException {
        on(".xlsx", data, file -> {
            for (var table : XlsxReader.open(file).tables()) {
                readAll(table);
            }
        });
        everyRowIsAnsweredFor("outputs.xlsx", data);
    }

    @FuzzTest
    void csv(byte[] data) throws IOException {
        on(".csv", data, file -> readAll(CsvReader.open(file)));
        everyRowIsAnsweredFor("experts.csv", data);
    }

    @FuzzTest
    void jsonl(byte[] data) throws IOException {
        on(".jsonl", data, file -> readAll(JsonlReader.open(file)));
        everyRowIsAnsweredFor("experts.jsonl", data);
    }

    @FuzzTest
    void json(byte[] data) throws IOException {
        on(".json", data, file -> readAll(JsonReader.open(file)));
        everyRowIsAnsweredFor("experts.json", data);
    }

    @FuzzTest
    void counter(byte[] data) throws IOException {
        on(".json", data, file -> readAll(CounterReader.open(file)));
        on(".tsv", data, file -> readAll(CounterTable.ifReport(CsvReader.open(file))));
        everyRowIsAnsweredFor("usage.tsv", data);
    }

    @FuzzTest
    void anything(byte[] data) throws IOException {
        on(".dat", data, file -> {
            for (var table : SourceFile.open(file).tables()) {
                readAll(table);
            }
        });
        everyRowIsAnsweredFor("anything.dat", data);
    }

    /** Reads the rows twice: the same both times, in the order of the file, and whole. */
    static void readAll(RowTable table) throws UnreadableFileException {
        assertThat(table.head()).hasSizeLessThanOrEqualTo(RowTable.HEAD_LINES);
        long first = count(table);
        assertThat(count(table)).isEqualTo(first);
    }

    private static long count(RowTable table) throws UnreadableFileException {
        var rows = new long[2];
        table.readRows(0, row -> {
            assertThat(row.number()).isGreaterThanOrEqualTo((int) rows[1]);
            assertThat(row.cells().isEmpty() && row.faults().isEmpty() && row.number() < 1)
                    .isFalse();
            row.cells().values().forEach(cell -> assertThat(cell.text()).isNotNull());
            rows[0]++;
            rows[1] = row.number();
        });
        return rows[0];
    }

    private static void everyRowIsAnsweredFor(String name, byte[] data) {
        var file = fixture.file(name, data);
        var rowsRead = new AtomicLong();
        var importer = new Importer(fixture.store(), ImportFixture.TAXONOMIES, ImportFixture.CLOCK);

        var report = importer.run(
                List.of(file), ImportOptions.DEFAULT.asDryRun(), (path, rows, read, total) -> rowsRead.addAndGet(rows));

        if (rowsRead.get() <= MAX_ROWS && !new String(data, StandardCharsets.UTF_8).contains("示例】")) {
            assertThat(report.total(SheetReport::rows)).isEqualTo(rowsRead.get());
        }
        everyRejectedRowHasItsReason(report);
    }

    private static void everyRejectedRowHasItsReason(ImportReport report) {
        assertThat(report.firstRejected().isEmpty()).isEqualTo(report.total(SheetReport::rejected) == 0);
        assertThat(report.firstRejected()).allSatisfy(row -> {
            assertThat(row.rule()).isNotBlank();
            assertThat(row.advice()).isNotBlank();
            assertThat(row.row()).isPositive();
        });
    }

    static void on(String suffix, byte[] data, Reading reading) throws IOException {
        var file = Files.createTempFile("fuzz", suffix);
        try {
            Files.write(file, data);
            reading.read(file);
        } catch (UnreadableFileException declared) {
            // That is the answer to a bad file.
            assertThat(declared.what()).isNotBlank();
        } finally {
            Files.delete(file);
        }
    }

    /** Reads a file to its end. */
    @FunctionalInterface
    interface Reading {

        void read(Path file) throws IOException;
    }
}
