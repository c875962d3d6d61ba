package io.zhiqiao.indexer.ingest.source;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whatever the bytes are, a reader reads rows or says {@link UnreadableFileException}, and nothing else. */
class ReadersFuzzTest {

    @FuzzTest
    void xlsx(byte[] data) throws IOException {
        on(".xlsx", data, file -> {
            for (var table : XlsxReader.open(file).tables()) {
                readAll(table);
            }
        });
    }

    @FuzzTest
    void csv(byte[] data) throws IOException {
        on(".csv", data, file -> readAll(CsvReader.open(file)));
    }

    @FuzzTest
    void jsonl(byte[] data) throws IOException {
        on(".jsonl", data, file -> readAll(JsonlReader.open(file)));
    }

    @FuzzTest
    void json(byte[] data) throws IOException {
        on(".json", data, file -> readAll(JsonReader.open(file)));
    }

    @FuzzTest
    void counter(byte[] data) throws IOException {
        on(".json", data, file -> readAll(CounterReader.open(file)));
        on(".tsv", data, file -> readAll(CounterTable.ifReport(CsvReader.open(file))));
    }

    @FuzzTest
    void anything(byte[] data) throws IOException {
        on(".dat", data, file -> {
            for (var table : SourceFile.open(file).tables()) {
                readAll(table);
            }
        });
    }

    static void readAll(RowTable table) throws UnreadableFileException {
        table.head();
        table.readRows(0, row -> row.cells().values().forEach(Cell::text));
    }

    static void on(String suffix, byte[] data, Reading reading) throws IOException {
        var file = Files.createTempFile("fuzz", suffix);
        try {
            Files.write(file, data);
            reading.read(file);
        } catch (UnreadableFileException declared) {
            // That is the answer to a bad file.
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
