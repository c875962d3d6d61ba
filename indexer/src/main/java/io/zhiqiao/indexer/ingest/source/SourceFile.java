package io.zhiqiao.indexer.ingest.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A file that offices have, told by its content: xlsx, csv, JSON Lines, a JSON array, or a COUNTER report.
 *
 * @param path where it is
 * @param tables what is in it
 * @param hiddenSheets sheets that are not read because they are hidden
 */
public record SourceFile(Path path, List<RowTable> tables, List<String> hiddenSheets) {

    private static final int SAMPLE_BYTES = 1 << 14;
    private static final Pattern FIRST_LINE_OBJECT = Pattern.compile("\\A\\s*\\{[^\\n]*\\}\\s*(\\n|\\z)");
    private static final Pattern SOME_LINE_OBJECT = Pattern.compile("(?m)^\\{.*\\}\\s*$");

    public SourceFile {
        tables = List.copyOf(tables);
        hiddenSheets = List.copyOf(hiddenSheets);
    }

    /**
     * Opens a file; nothing of it is kept in memory.
     *
     * @throws UnreadableFileException if it is missing, of another kind, damaged or hostile
     */
    public static SourceFile open(Path path) throws UnreadableFileException {
        try {
            var sample = sample(path);
            if (XlsxGuard.isZip(sample) || XlsxGuard.isOle2(sample) || hasXlsxName(path)) {
                return XlsxReader.open(path);
            }
            return new SourceFile(path, List.of(textTable(path, sample)), List.of());
        } catch (UnreadableFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UnreadableFileException(FileRule.NOT_FOUND, "无法读取 %1$s。%1$s cannot be read.".formatted(path), e);
        }
    }

    private static byte[] sample(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableFileException(FileRule.NOT_FOUND, "没有文件 %1$s。There is no file %1$s.".formatted(path));
        }
        try (var in = Files.newInputStream(path)) {
            var sample = in.readNBytes(SAMPLE_BYTES);
            if (sample.length == 0) {
                throw new UnreadableFileException(FileRule.EMPTY, "%1$s 是空文件。%1$s is empty.".formatted(path));
            }
            return sample;
        }
    }

    private static boolean hasXlsxName(Path path) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls");
    }

    private static RowTable textTable(Path path, byte[] sample) throws IOException {
        if (TextEncoding.isBinary(sample)) {
            throw new UnreadableFileException(
                    FileRule.UNKNOWN_KIND, "%1$s 不是表格文件。%1$s is no file of tables.".formatted(path));
        }
        var start = new String(sample, StandardCharsets.UTF_8).replaceFirst("\\A[\\uFEFF\\s]+", "");
        if (start.startsWith("{") && start.contains("\"Report_Header\"")) {
            return CounterReader.open(path);
        }
        if (start.startsWith("[")) {
            return JsonReader.open(path);
        }
        if (start.startsWith("{")) {
            boolean isCutLine = sample.length == SAMPLE_BYTES && !start.contains("\n");
            return isCutLine || isLines(path, start) ? JsonlReader.open(path) : JsonReader.open(path);
        }
        return CounterTable.ifReport(CsvReader.open(path));
    }

    /** Whether each line is one object; the first of them may be broken where the name says that they are lines. */
    private static boolean isLines(Path path, String start) {
        var name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean isNamed = name.endsWith(".jsonl") || name.endsWith(".ndjson");
        return (isNamed ? SOME_LINE_OBJECT : FIRST_LINE_OBJECT).matcher(start).find();
    }
}
