package io.zhiqiao.indexer.ingest.sheet;

import io.zhiqiao.indexer.ingest.source.Rule;
import io.zhiqiao.indexer.taxonomy.ValueList;
import java.util.List;
import java.util.Optional;

/** Reads cells that hold values of a closed list. */
final class Choices {

    private Choices() {}

    /** The Chinese word of a value of the column's list; empty where the cell is. */
    static String choice(RowCells row, Column column) {
        var text = row.text(column);
        return text.isEmpty()
                ? ""
                : value(row, column, text).map(ValueList.Value::zh).orElse("");
    }

    /** The constant of a value of the column's list. */
    static Optional<String> choiceCode(RowCells row, Column column) {
        var text = row.text(column);
        return text.isEmpty() ? Optional.empty() : value(row, column, text).map(ValueList.Value::code);
    }

    /** The Chinese words of several values of the column's list. */
    static List<String> choices(RowCells row, Column column) {
        return row.texts(column).stream()
                .flatMap(text -> value(row, column, text).stream())
                .map(ValueList.Value::zh)
                .distinct()
                .toList();
    }

    private static Optional<ValueList.Value> value(RowCells row, Column column, String text) {
        var list = row.context().taxonomies().valueLists().list(column.valueList());
        var value = list.find(text);
        if (value.isEmpty()) {
            var words = String.join(
                    "、", list.values().stream().map(ValueList.Value::zh).toList());
            row.fault(column, text, Rule.VALUE_LIST, "请从以下取值中选择：%1$s。Choose one of: %1$s.".formatted(words));
        }
        return value;
    }
}
