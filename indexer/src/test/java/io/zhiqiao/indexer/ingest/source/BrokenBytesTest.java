package io.zhiqiao.indexer.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Right files with random changes; a reader may refuse them, and must not fail otherwise. */
class BrokenBytesTest {

    private static final int ROUNDS = 150;
    private static final String TEXT = """
            成果编号,专家编号,"成果
            名称",年份
            E1-P1,E1,"真空""压铸""气孔",2024
            {"a": [1, {"b": "c"}], "Report_Header": {"Report_ID": "DR", "Release": "5.1"}, "Report_Items": []}
            """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void brokenTextsAreReadOrRefused(long seed) throws IOException {
        var random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            var bytes = broken(TEXT.getBytes(StandardCharsets.UTF_8), random);
            for (var suffix : new String[] {".csv", ".jsonl", ".json", ".xlsx"}) {
                readOrRefused(seed, round, suffix, bytes);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void workbooksWithBrokenPartsAreReadOrRefused(long seed) throws IOException {
        var random = new Random(seed);
        var workbook = workbook();
        var parts = parts(workbook);
        for (int round = 0; round < ROUNDS; round++) {
            readOrRefused(seed, round, ".xlsx", withBrokenPart(parts, random));
            readOrRefused(seed, round, ".xlsx", broken(workbook, random));
        }
    }

    private static void readOrRefused(long seed, int round, String suffix, byte[] bytes) throws IOException {
        try {
            ReadersFuzzTest.on(suffix, bytes, file -> {
                for (var table : SourceFile.open(file).tables()) {
                    ReadersFuzzTest.readAll(table);
                }
            });
        } catch (RuntimeException e) {
            throw new AssertionError("seed %d, round %d, %s".formatted(seed, round, suffix), e);
        }
        assertThat(bytes).isNotNull();
    }

    private static byte[] broken(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }

    /** Changes characters inside the XML of some parts, so that the archive itself stays right. */
    private static byte[] withBrokenPart(Map<String, byte[]> parts, Random random) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(random.nextInt(3) == 0 ? digitsChanged(part.getValue(), random) : part.getValue());
            }
        }
        return out.toByteArray();
    }

    private Map<String, byte[]> parts(byte[] workbook) throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(
                Files.write(folder.resolve("workbook.xlsx"), workbook).toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] digitsChanged(byte[] part, Random random) {
        var changed = part.clone();
        for (int i = 0; i < changed.length; i++) {
            if (random.nextInt(40) == 0 && (Character.isLetterOrDigit(changed[i]) || changed[i] == '"')) {
                changed[i] = (byte) "09Az\"<-".charAt(random.nextInt(7));
            }
        }
        return changed;
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("成果");
            for (int r = 0; r < 20; r++) {
                sheet.value(r, 0, "编号" + r);
                sheet.value(r, 1, r * 1.5);
                sheet.value(r, 2, r % 2 == 0);
                sheet.formula(r, 3, "B1+1");
                sheet.inlineString(r, 4, "文字" + r);
                sheet.value(r, 5, java.time.LocalDate.of(2026, 11, 1 + r));
                sheet.style(r, 5).format("yyyy-MM-dd").set();
            }
            sheet.range(3, 0, 4, 1).merge();
        }
        return out.toByteArray();
    }
}
