package io.zhiqiao.posting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The text of a workbook: a form with a name and a value in each row, or a list with names on top and a problem below. */
final class SheetText {

    private static final int MOST_ROWS = 400;
    private static final int LEAST_NAMES = 3;

    private SheetText() {}

    static String of(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(false, false))) {
            var rows = rows(workbook);
            return isList(rows)
                    ? ofList(rows)
                    : String.join("\n", rows.stream().map(WordText::line).toList());
        } catch (ExcelReaderException e) {
            throw UploadedText.refused(
                    "damaged",
                    "表格打不开，可能已损坏。请用 Excel 或 WPS 打开后另存为 xlsx，再上传；也可以直接粘贴文字。",
                    "The workbook cannot be opened. Save it again as xlsx in Excel, or paste its text.");
        }
    }

    private static List<List<String>> rows(ReadableWorkbook workbook) throws IOException {
        var rows = new ArrayList<List<String>>();
        try (var all = workbook.getFirstSheet().openStream()) {
            all.limit(MOST_ROWS).forEach(row -> {
                var cells = cells(row);
                if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                    rows.add(cells);
                }
            });
        }
        return rows;
    }

    private static List<String> cells(Row row) {
        return row.stream().map(SheetText::text).toList();
    }

    private static String text(@Nullable Cell cell) {
        return cell == null || cell.getText() == null ? "" : cell.getText().strip();
    }

    private static boolean isList(List<List<String>> rows) {
        return rows.size() > 1
                && rows.getFirst().stream()
                                .filter(name -> Heading.of(name).isPresent())
                                .count()
                        >= LEAST_NAMES;
    }

    /** The first problem of a list; a form takes one, the import takes many. */
    private static String ofList(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        var values = rows.get(1);
        for (var i = 0; i < Math.min(rows.getFirst().size(), values.size()); i++) {
            if (!values.get(i).isEmpty()) {
                lines.add(rows.getFirst().get(i) + "：" + values.get(i));
            }
        }
        return String.join("\n", lines);
    }
}
