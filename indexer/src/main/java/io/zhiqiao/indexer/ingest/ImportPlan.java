package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.HeaderShape;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.ingest.mapping.RowShape;
import io.zhiqiao.indexer.ingest.sheet.Column;
import io.zhiqiao.indexer.ingest.sheet.Headers;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import io.zhiqiao.indexer.ingest.source.CsvReader;
import io.zhiqiao.indexer.ingest.source.FileRule;
import io.zhiqiao.indexer.ingest.source.RowTable;
import io.zhiqiao.indexer.ingest.source.SourceFile;
import io.zhiqiao.indexer.ingest.source.UnreadableFileException;
import io.zhiqiao.indexer.ingest.source.XlsxReader;
import io.zhiqiao.indexer.ingest.template.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens files, finds out what their tables are, and puts them in the order of what refers to what. */
final class ImportPlan {

    private static final Set<String> PASSED_OVER = Set.of(Template.NOTES, Template.VALUES);

    private final @Nullable Mapping mapping;
    private final List<FileProblem> problems;
    private final List<PlannedTable> tables = new ArrayList<>();

    ImportPlan(@Nullable Mapping mapping, List<FileProblem> problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    List<PlannedTable> of(List<Path> files) {
        files.forEach(this::add);
        tables.sort(Comparator.comparingInt(PlannedTable::order));
        tables.replaceAll(table -> table.at(tables.indexOf(table)));
        return List.copyOf(tables);
    }

    private void add(Path path) {
        var name = path.getFileName().toString();
        try {
            var file = SourceFile.open(path);
            for (var hidden : file.hiddenSheets()) {
                problems.add(FileProblem.of(
                        name,
                        hidden,
                        FileRule.HIDDEN_SHEET,
                        "工作表“%1$s”是隐藏的。The sheet “%1$s” is hidden.".formatted(hidden)));
            }
            for (var table : file.tables()) {
                if (!PASSED_OVER.contains(table.sheet())) {
                    add(path, table);
                }
            }
        } catch (UnreadableFileException e) {
            problems.add(FileProblem.of(name, "", e.rule(), e.what()));
        }
    }

    private void add(Path path, RowTable table) throws UnreadableFileException {
        var head = table.head();
        if (head.isEmpty()) {
            return;
        }
        if (mapping != null && !mapping.feeds().isEmpty()) {
            tables.add(new PlannedTable(path, table, 0, mapping.shapes(), 0));
            return;
        }
        var name = table.sheet().isEmpty() ? baseName(path) : table.sheet();
        var named = Sheet.named(name).orElse(null);
        var found = Headers.find(head, named).or(() -> Headers.find(head, null));
        if (found.isEmpty()) {
            problems.add(FileProblem.of(
                    path.getFileName().toString(),
                    table.sheet(),
                    FileRule.UNKNOWN_SHEET,
                    "认不出这是哪张表：%1$s。Which sheet this is cannot be told."
                            .formatted(String.join("、", shortened(head.getFirst())))));
            return;
        }
        Set<String> unknown = mapping == null ? Set.of() : mapping.unknown();
        if (table instanceof CsvReader || table instanceof XlsxReader) {
            reportMissing(path, table, head.get(found.get().line()), found.get().sheet(), unknown);
        }
        List<RowShape> shapes = List.of(new HeaderShape(found.get().sheet(), unknown));
        tables.add(new PlannedTable(path, table, found.get().line(), shapes, 0));
    }

    /** Every row will be rejected for it: said once, it is understood sooner. */
    private void reportMissing(Path path, RowTable table, List<String> line, Sheet<?> sheet, Set<String> unknown) {
        var headers = Headers.of(sheet);
        var present =
                line.stream().flatMap(header -> headers.column(header).stream()).toList();
        var missing = sheet.columns().stream()
                .filter(column -> column.required() && !present.contains(column) && !unknown.contains(column.key()))
                .map(Column::zh)
                .toList();
        if (!missing.isEmpty()) {
            problems.add(FileProblem.of(
                    path.getFileName().toString(),
                    table.sheet(),
                    FileRule.MISSING_COLUMN,
                    "缺少必填列：%1$s。Required columns are missing: %1$s.".formatted(String.join("、", missing))));
        }
    }

    private static List<String> shortened(List<String> line) {
        return line.stream()
                .limit(8)
                .map(cell -> cell.length() > 20 ? cell.substring(0, 20) + "…" : cell)
                .toList();
    }

    private static String baseName(Path path) {
        var name = path.getFileName().toString();
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
