package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.mapping.HeaderShape;
import io.zhiqiao.indexer.ingest.source.FileRule;
import io.zhiqiao.indexer.ingest.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/** Collects what there is to say about files, sheets and sources as a whole. */
final class ImportNotices {

    /** A header that looks like somebody's telephone or address is counted, not shown. */
    private static final Pattern NO_HEADER = Pattern.compile(".*(\\d{5}|@).*|.{31,}", Pattern.DOTALL);

    private final List<FileProblem> problems = new ArrayList<>();

    /** All of it so far; others may add to it. */
    List<FileProblem> problems() {
        return problems;
    }

    void unreadable(TableSource source, UnreadableFileException e) {
        problems.add(FileProblem.of(source.file(), source.sheet(), e.rule(), e.what()));
    }

    /** Columns of a table that were not imported. */
    void leftOut(TableSource source, PlannedTable table) {
        for (var shape : table.shapes()) {
            if (shape instanceof HeaderShape layout && !layout.ignored().isEmpty()) {
                problems.add(FileProblem.of(
                        source.file(),
                        source.sheet(),
                        FileRule.IGNORED_COLUMN,
                        "未导入的列：%1$s。Columns left out: %1$s.".formatted(shown(List.copyOf(layout.ignored())))));
            }
        }
        var nameless = table.table().namelessColumns();
        if (!nameless.isEmpty()) {
            problems.add(FileProblem.of(
                    source.file(),
                    source.sheet(),
                    FileRule.NAMELESS_COLUMN,
                    "没有表头的列有内容：%1$s。Cells without a header: columns %1$s.".formatted(letters(nameless))));
        }
    }

    /** Experts of whom a file says something else than they set for themselves, or than the service counted. */
    void ownWords(int experts) {
        problems.add(FileProblem.of(
                "",
                "",
                FileRule.OWN_WORDS,
                "%1$d 位专家的年度上限、休假或本年已服务次数与平台上的不同，保留平台上的。For %1$d experts a file says another cap, leave or count than the service has; the service's stay."
                        .formatted(experts)));
    }

    /** Which sources were taken for complete lists. */
    void completeLists(List<PlannedTable> tables) {
        var said = new LinkedHashSet<String>();
        for (var table : tables) {
            if (said.add(table.source())) {
                problems.add(FileProblem.of(
                        table.fileName(),
                        "",
                        FileRule.COMPLETE_LIST,
                        "作为来源“%1$s”的完整名单。As the complete list of the source “%1$s”.".formatted(table.source())));
            }
        }
    }

    /** Lists of which nothing was withdrawn although they were complete. */
    void notWithdrawn(Withdrawals withdrawals) {
        for (var list : withdrawals.unread()) {
            problems.add(FileProblem.of(
                    list.source(),
                    "",
                    FileRule.NOT_WITHDRAWN,
                    "按完整名单导入，但 %1$s 有未读完或认不出编号的内容。It was imported as a complete list, but not all %1$s of it were read."
                            .formatted(list.kind())));
        }
        for (var list : withdrawals.others()) {
            problems.add(FileProblem.of(
                    list.source(),
                    "",
                    FileRule.OTHER_LIST,
                    "来源“%1$s”此次的 %2$s 与先前没有一条相同。The %2$s of the source “%1$s” have nothing in common with those before."
                            .formatted(list.source(), list.kind())));
        }
    }

    private static String shown(List<String> headers) {
        var shown = headers.stream()
                .filter(header -> !NO_HEADER.matcher(header).matches())
                .toList();
        int others = headers.size() - shown.size();
        return String.join("、", shown)
                + (others == 0 ? "" : "（另有 %1$d 列不像列名，不显示 and %1$d that look like no header）".formatted(others));
    }

    private static String letters(List<String> columns) {
        int most = 20;
        var shown = String.join("、", columns.subList(0, Math.min(most, columns.size())));
        return columns.size() <= most ? shown : shown + " … (" + columns.size() + ")";
    }
}
