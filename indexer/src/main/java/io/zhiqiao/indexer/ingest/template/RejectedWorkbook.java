package io.zhiqiao.indexer.ingest.template;

import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.Cell;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes rejected rows into a workbook that has the sheets of the template and, before their columns, why each row was
 * rejected. Rows wait in files beside the workbook until all are known, so that memory does not grow with their number.
 */
public final class RejectedWorkbook implements AutoCloseable {

    private static final int MAX_SHEET_ROWS = 1_000_000;
    private static final int ROWS_PER_FLUSH = 1_000;

    private final Path workbook;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<Sheet<?>, Spool> spools = new LinkedHashMap<>();

    /** Is going to write {@code workbook}; nothing is written before the first row. */
    public RejectedWorkbook(Path workbook) {
        this.workbook = workbook.toAbsolutePath();
    }

    /**
     * Adds a row.
     *
     * @param reasons texts of the columns {@link Headers#OF_REJECTED_ROWS}
     * @param cells texts of the columns of {@code sheet}, in their order
     * @throws UncheckedIOException if the disk does not take it
     */
    public void add(Sheet<?> sheet, List<String> reasons, List<String> cells) {
        var line = new ArrayList<>(reasons);
        line.addAll(cells);
        try {
            spool(sheet).writer().write(json.writeValueAsString(line));
            spool(sheet).writer().newLine();
        } catch (IOException e) {
            throw cannotWrite(e);
        }
    }

    /**
     * Writes the workbook; returns whether there was a row to write.
     *
     * @throws UncheckedIOException if the disk does not take it
     */
    public boolean finish() {
        if (spools.isEmpty()) {
            return false;
        }
        try (var out = new BufferedOutputStream(Files.newOutputStream(workbook));
                var book = new Workbook(out, "Zhiqiao", "1.0")) {
            for (var entry : spools.entrySet()) {
                entry.getValue().writer().close();
                write(book, entry.getKey(), entry.getValue().file());
            }
        } catch (IOException e) {
            throw cannotWrite(e);
        }
        return true;
    }

    /** Removes the waiting rows. */
    @Override
    public void close() {
        for (var spool : spools.values()) {
            try {
                spool.writer().close();
                Files.deleteIfExists(spool.file());
            } catch (IOException e) {
                throw cannotWrite(e);
            }
        }
        spools.clear();
    }

    private void write(Workbook book, Sheet<?> sheet, Path waiting) throws IOException {
        try (var lines = Files.newBufferedReader(waiting, StandardCharsets.UTF_8)) {
            int part = 1;
            Worksheet worksheet = newSheet(book, sheet, part);
            int row = 1;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (row > MAX_SHEET_ROWS) {
                    worksheet.finish();
                    worksheet = newSheet(book, sheet, ++part);
                    row = 1;
                }
                var cells = json.readTree(line);
                for (int c = 0; c < cells.size(); c++) {
                    writeCell(worksheet, row, c, cells.get(c).asString(""));
                }
                if (row++ % ROWS_PER_FLUSH == 0) {
                    worksheet.flush();
                }
            }
            worksheet.finish();
        }
    }

    private static Worksheet newSheet(Workbook book, Sheet<?> sheet, int part) {
        var worksheet = book.newWorksheet(part == 1 ? sheet.zh() : sheet.zh() + "(" + part + ")");
        var reasons = Headers.OF_REJECTED_ROWS;
        for (int c = 0; c < reasons.size(); c++) {
            worksheet.value(0, c, reasons.get(c));
            worksheet.style(0, c).bold().fillColor("F8D7DA").set();
        }
        for (int c = 0; c < sheet.columns().size(); c++) {
            SheetHeader.write(worksheet, reasons.size() + c, sheet.columns().get(c));
        }
        worksheet.freezePane(0, 1);
        return worksheet;
    }

    /** As a text in the row itself: shared texts would be kept in memory, and a text can never become a formula. */
    private static void writeCell(Worksheet worksheet, int row, int c, String text) {
        if (!text.isEmpty()) {
            worksheet.inlineString(row, c, printable(text.substring(0, Math.min(text.length(), Cell.MAX_CHARS))));
        }
    }

    /** XML has no control characters besides tabs and line ends, and no halves of surrogate pairs. */
    private static String printable(String text) {
        var printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isControl = (Character.isISOControl(c) && c != '\n' && c != '\t') || c == 0xFFFE || c == 0xFFFF;
            boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            printable.appendCodePoint(isControl || isHalf ? ' ' : c);
        });
        return printable.toString();
    }

    private Spool spool(Sheet<?> sheet) throws IOException {
        var spool = spools.get(sheet);
        if (spool == null) {
            var folder = workbook.getParent();
            Files.createDirectories(folder);
            var file = Files.createTempFile(folder, "." + sheet.en(), ".rejected");
            spool = new Spool(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
            spools.put(sheet, spool);
        }
        return spool;
    }

    private UncheckedIOException cannotWrite(IOException e) {
        return new UncheckedIOException(
                "未通过的行无法写入 %1$s。磁盘可能已满，或文件正被打开。\nCannot write the rejected rows to %s. Maybe the disk is full or the file is open elsewhere."
                        .formatted(workbook),
                e);
    }

    /** Rows of one sheet that wait. */
    private record Spool(Path file, BufferedWriter writer) {}
}
