package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.HeaderShape;
import io.zhiqiao.indexer.ingest.mapping.Mapping;
import io.zhiqiao.indexer.ingest.mapping.MendedShape;
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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Opens files, finds out what their tables are, and puts them in the order of what refers to what. */
final class ImportPlan {

    private static final Set<String> PASSED_OVER = Set.of(Template.NOTES, Template.VALUES);

    private final @Nullable Mapping mapping;
    private final SourceNames sources;
    private final Withdrawals withdrawals;
    private final List<FileProblem> problems;
    private final List<PlannedTable> tables = new ArrayList<>();

    ImportPlan(@Nullable Mapping mapping, SourceNames sources, Withdrawals withdrawals, List<FileProblem> problems) {
        this.mapping = mapping;
        this.sources = sources;
        this.withdrawals = withdrawals;
        this.problems = problems;
    }

    List<PlannedTable> of(List<Path> files) {
        var seen = new HashSet<Path>();
        files.stream().filter(file -> seen.add(SourceNames.whole(file))).forEach(this::add);
        tables.sort(Comparator.comparingInt(PlannedTable::order));
        return List.copyOf(tables);
    }

    private void add(Path path) {
        var opened = new OpenedFile(path, FileStamp.of(path), sources.of(path));
        try {
            var file = SourceFile.open(path);
            file.hiddenSheets().forEach(sheet -> hidden(opened, sheet));
            for (var table : file.tables()) {
                if (!PASSED_OVER.contains(table.sheet())) {
                    add(opened, table);
                }
            }
        } catch (UnreadableFileException e) {
            problem(opened, "", e.rule(), e.what());
            withdrawals.exclude(opened.source());
        }
    }

    private void hidden(OpenedFile file, String sheet) {
        problem(file, sheet, FileRule.HIDDEN_SHEET, "工作表“%1$s”是隐藏的。The sheet “%1$s” is hidden.".formatted(sheet));
        if (!PASSED_OVER.contains(sheet)) {
            exclude(file, Sheet.named(sheet).orElse(null));
        }
    }

    private void add(OpenedFile file, RowTable table) throws UnreadableFileException {
        var head = table.head();
        if (head.isEmpty()) {
            empty(file, table);
            return;
        }
        var name = table.sheet().isEmpty() ? baseName(file.path()) : table.sheet();
        var named = Sheet.named(name).orElse(null);
        var found = Headers.find(head, named).or(() -> Headers.find(head, null));
        boolean isMended = found.isPresent()
                && Headers.isOfRejectedRows(head.get(found.get().line()));
        if (mapping != null && !mapping.feeds().isEmpty() && !isMended) {
            plan(file, table, 0, mapping.shapes());
        } else if (found.isEmpty()) {
            unknown(file, table, head);
        } else {
            own(file, table, head, found.get());
        }
    }

    private void own(OpenedFile file, RowTable table, List<List<String>> head, Headers.Found found) {
        var shape = shape(found.sheet());
        if (table instanceof CsvReader || table instanceof XlsxReader) {
            reportMissing(file, table, head.get(found.line()), shape);
        }
        if (!found.hasKey()) {
            exclude(file, found.sheet());
        }
        plan(file, table, found.line(), List.of(shape));
    }

    /** Our own layout; under a mapping, the layout of what was rejected of a foreign one. */
    private RowShape shape(Sheet<?> sheet) {
        if (mapping == null) {
            return new HeaderShape(sheet, Set.of());
        }
        var feeds = mapping.shapes().stream()
                .filter(shape -> shape.sheet().equals(sheet))
                .toList();
        var own = new HeaderShape(sheet, mapping.unknown());
        return feeds.isEmpty() ? own : new MendedShape(own, feeds);
    }

    private void plan(OpenedFile file, RowTable table, int headerLine, List<RowShape> shapes) {
        tables.add(new PlannedTable(file.path(), file.stamp(), file.source(), table, headerLine, shapes));
    }

    /** An empty sheet of a workbook is no news, unless its name says that it should hold something. */
    private void empty(OpenedFile file, RowTable table) {
        var named = Sheet.named(table.sheet());
        named.ifPresent(sheet -> exclude(file, sheet));
        if (table.sheet().isEmpty()) {
            problem(file, "", FileRule.EMPTY, "文件中没有表头和记录。The file has neither a header nor a record.");
            exclude(file, null);
        }
    }

    /** The cells themselves are not shown: they may be anybody's telephone. */
    private void unknown(OpenedFile file, RowTable table, List<List<String>> head) {
        int cells = head.stream().mapToInt(List::size).max().orElse(0);
        problem(
                file,
                table.sheet(),
                FileRule.UNKNOWN_SHEET,
                "认不出这是哪张表：前 %1$d 行最多 %2$d 列，没有一行是表头。Which sheet this is cannot be told: none of its first %1$d lines, of up to %2$d cells, is a header."
                        .formatted(head.size(), cells));
        exclude(file, null);
    }

    private void exclude(OpenedFile file, @Nullable Sheet<?> sheet) {
        if (sheet == null) {
            withdrawals.exclude(file.source());
        } else {
            withdrawals.exclude(file.source(), sheet.kind());
        }
    }

    /** Every row will be rejected for it: said once, it is understood sooner. */
    private void reportMissing(OpenedFile file, RowTable table, List<String> line, RowShape shape) {
        var headers = Headers.of(shape.sheet());
        var present =
                line.stream().flatMap(header -> headers.column(header).stream()).toList();
        var missing = shape.sheet().columns().stream()
                .filter(column -> column.required()
                        && !present.contains(column)
                        && !shape.unknown().contains(column.key()))
                .map(Column::zh)
                .toList();
        if (!missing.isEmpty()) {
            problem(
                    file,
                    table.sheet(),
                    FileRule.MISSING_COLUMN,
                    "缺少必填列：%1$s。Required columns are missing: %1$s.".formatted(String.join("、", missing)));
        }
    }

    private void problem(OpenedFile file, String sheet, FileRule rule, String what) {
        problems.add(FileProblem.of(SourceNames.fileName(file.path()), sheet, rule, what));
    }

    private static String baseName(Path path) {
        var name = SourceNames.fileName(path);
        int dot = name.indexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /** A file, as it was when it was opened, and what its records come from. */
    private record OpenedFile(Path path, FileStamp stamp, String source) {}
}
