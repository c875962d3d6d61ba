package io.zhiqiao.indexer.ingest.template;

import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.indexer.taxonomy.ValueList;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes the empty workbook that offices fill in: a sheet per kind of record with headers, drop-downs and an example row
 * that is never imported, a sheet of notes and a sheet of the values of closed lists.
 */
public final class Template {

    /** What the first cell of an example row starts with; such rows are passed over by the importer. */
    public static final String EXAMPLE_MARK = "【示例】";

    /** Name of the sheet of notes. */
    public static final String NOTES = "说明";

    /** Name of the sheet of values. */
    public static final String VALUES = "值列表";

    private static final int LAST_ROW = 9_999;
    private static final List<String> NOTE_HEADERS =
            List.of("工作表 Sheet", "列 Column", "英文列名 English", "必填 Required", "可多值 Several", "示例 Example", "说明 Note");

    private final Taxonomies taxonomies;

    /** Takes its drop-downs from {@code taxonomies}. */
    public Template(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    /**
     * Writes the workbook.
     *
     * @throws UncheckedIOException if it cannot be written
     */
    public void write(Path file) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var workbook = new Workbook(out, "Zhiqiao", "1.0")) {
            var sheets = Sheet.all().stream()
                    .map(sheet -> workbook.newWorksheet(sheet.zh()))
                    .toList();
            notes(workbook.newWorksheet(NOTES));
            var ranges = values(workbook.newWorksheet(VALUES));
            for (int i = 0; i < sheets.size(); i++) {
                fill(sheets.get(i), Sheet.all().get(i), ranges);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "模板 %s 无法写入。请检查磁盘空间与权限。\nCannot write the template %1$s.".formatted(file), e);
        }
    }

    private static void fill(Worksheet worksheet, Sheet<?> sheet, Map<String, Range> ranges) {
        var columns = sheet.columns();
        for (int c = 0; c < columns.size(); c++) {
            var column = columns.get(c);
            SheetHeader.write(worksheet, c, column);
            // As text, so that a spreadsheet keeps codes such as 0111 as they are typed.
            worksheet.style(c).format("@").set();
            worksheet.value(1, c, c == 0 ? EXAMPLE_MARK + column.example() : column.example());
            worksheet.style(1, c).italic().fontColor("808080").format("@").set();
            var values = ranges.get(listOf(column));
            if (values != null) {
                dropDown(worksheet, c, column, values);
            }
        }
        worksheet.freezePane(1, 1);
    }

    private static void dropDown(Worksheet worksheet, int c, Column column, Range values) {
        worksheet
                .range(1, c, LAST_ROW, c)
                .validateWithList(values)
                .allowBlank(true)
                // Several values are typed with ； between them, which a list cannot know.
                .showErrorMessage(!column.several())
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(column.zh())
                .error("请从下拉列表中选择。Choose from the list.");
    }

    private void notes(Worksheet worksheet) {
        for (int c = 0; c < NOTE_HEADERS.size(); c++) {
            worksheet.value(0, c, NOTE_HEADERS.get(c));
            worksheet.style(0, c).bold().fillColor(SheetHeader.FILL).set();
        }
        int row = 1;
        for (var sheet : Sheet.all()) {
            for (var column : sheet.columns()) {
                note(worksheet, row++, sheet, column);
            }
        }
        worksheet.freezePane(0, 1);
        worksheet.width(5, 40);
        worksheet.width(6, 80);
    }

    private void note(Worksheet worksheet, int row, Sheet<?> sheet, Column column) {
        worksheet.value(row, 0, sheet.zh() + " " + sheet.en());
        worksheet.value(row, 1, column.zh());
        worksheet.value(row, 2, column.en());
        worksheet.value(row, 3, column.required() ? "是" : "");
        worksheet.value(row, 4, column.several() ? "是（用；分隔）" : "");
        worksheet.value(row, 5, column.example());
        worksheet.value(row, 6, noteOf(column));
    }

    private String noteOf(Column column) {
        if (column.valueList().isEmpty()) {
            return column.note();
        }
        var list = taxonomies.valueLists().list(column.valueList());
        var words = list.values().stream().map(ValueList.Value::zh).toList();
        return column.note() + "取值 values：" + String.join("、", words) + "。";
    }

    /** Writes each list into a column and says where it is. */
    private Map<String, Range> values(Worksheet worksheet) {
        var ranges = new HashMap<String, Range>();
        var names = Sheet.all().stream()
                .flatMap(sheet -> sheet.columns().stream())
                .map(Template::listOf)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        for (int c = 0; c < names.size(); c++) {
            var words = words(names.get(c));
            worksheet.value(0, c, names.get(c));
            for (int i = 0; i < words.size(); i++) {
                worksheet.value(i + 1, c, words.get(i));
            }
            ranges.put(names.get(c), worksheet.range(1, c, words.size(), c));
        }
        return ranges;
    }

    private List<String> words(String list) {
        return switch (list) {
            case "flag" -> List.of("是", "否");
            case "teamIndustry" ->
                taxonomies.teamIndustries().all().stream()
                        .map(industry -> industry.name())
                        .toList();
            default ->
                taxonomies.valueLists().list(list).values().stream()
                        .map(ValueList.Value::zh)
                        .toList();
        };
    }

    private static String listOf(Column column) {
        return switch (column.key()) {
            case "teamIndustry", "teamIndustries" -> "teamIndustry";
            case "usageConsent", "forMatching" -> "flag";
            default -> column.valueList();
        };
    }
}
