package io.zhiqiao.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** A matrix as a file: what is seen, with names and ids; every text is a text, whatever it begins with. */
final class MatrixFile {

    private static final String CHOSEN_COLOUR = "CDE7E8";
    private static final int HEAD_ROWS = 3;
    private static final int HEAD_COLUMNS = 4;

    private MatrixFile() {}

    /** As a workbook: numbers are numbers, the chosen are coloured, heads stay in view. */
    static void xlsx(MatrixView matrix, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Zhiqiao", "1.0")) {
            var sheet = workbook.newWorksheet("名单 Roster");
            var head = heads(matrix, false);
            for (var row = 0; row < head.size(); row++) {
                for (var column = 0; column < head.get(row).size(); column++) {
                    sheet.value(row, column, head.get(row).get(column));
                }
            }
            for (var at = 0; at < matrix.rows().size(); at++) {
                var row = matrix.rows().get(at);
                var y = HEAD_ROWS + at;
                sheet.value(y, 0, row.problem().problemId());
                sheet.value(y, 1, row.problem().title());
                sheet.value(y, 2, row.problem().demand());
                sheet.value(y, 3, row.seated());
                for (var column = 0; column < row.cells().size(); column++) {
                    var cell = row.cells().get(column);
                    if (cell.isFilled()) {
                        var x = HEAD_COLUMNS + column;
                        if (cell.sign().isEmpty()) {
                            sheet.value(y, x, cell.fit());
                        } else {
                            sheet.value(y, x, cell.fit() + " " + cell.sign());
                        }
                        if ("chosen".equals(cell.state()) || "leads".equals(cell.state())) {
                            sheet.style(y, x).fillColor(CHOSEN_COLOUR).bold().set();
                        }
                    }
                }
            }
            sheet.freezePane(HEAD_COLUMNS, HEAD_ROWS);
        }
    }

    /** As comma-separated values in UTF-8 with a mark that spreadsheets know. */
    static byte[] csv(MatrixView matrix) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            heads(matrix, true).forEach(csv::writeRecord);
            for (var row : matrix.rows()) {
                var line = new ArrayList<String>();
                line.add(harmless(row.problem().problemId()));
                line.add(harmless(row.problem().title()));
                line.add(String.valueOf(row.problem().demand()));
                line.add(String.valueOf(row.seated()));
                row.cells().forEach(cell -> line.add(
                        cell.isFilled() ? (cell.fit() + " " + cell.sign()).strip() : ""));
                csv.writeRecord(line);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("Cannot write the matrix.", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<List<String>> heads(MatrixView matrix, boolean forCsv) {
        var names = new ArrayList<>(List.of("难题编号 Problem", "难题 Title", "需要 Wanted", "已有 Has"));
        var organisations = new ArrayList<>(List.of("✓ 入选 chosen", "★ 组长 leads", "○ 候补 next", "✕ 回避 barred · ⊘ 禁用 banned"));
        var ids = new ArrayList<>(List.of("", "", "", ""));
        for (var column : matrix.columns()) {
            var expert = column.expert();
            names.add(forCsv ? harmless(expert.name()) : expert.name());
            organisations.add(forCsv ? harmless(expert.organisation()) : expert.organisation());
            ids.add(forCsv ? harmless(expert.expertId()) : expert.expertId());
        }
        return List.of(names, organisations, ids);
    }

    /** Spreadsheets run what begins like a formula. */
    private static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
