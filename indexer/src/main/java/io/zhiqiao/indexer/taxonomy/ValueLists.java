package io.zhiqiao.indexer.taxonomy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Closed lists of values: the Chinese word of the form, the constant of code and REST, the English word. */
public final class ValueLists {

    private final Map<String, ValueList> byName;

    private ValueLists(Map<String, ValueList> byName) {
        this.byName = Map.copyOf(byName);
    }

    static ValueLists read(Path file) {
        var values = new LinkedHashMap<String, List<ValueList.Value>>();
        for (var row : TsvTable.read(file, 4).rows()) {
            values.computeIfAbsent(row.cell(0), name -> new ArrayList<>())
                    .add(new ValueList.Value(row.cell(1), row.cell(2), row.cell(3)));
        }
        var lists = new LinkedHashMap<String, ValueList>();
        values.forEach((name, ofList) -> lists.put(name, new ValueList(name, ofList)));
        return new ValueLists(lists);
    }

    /**
     * The list with that name, for example {@code "problemType"}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public ValueList list(String name) {
        var list = byName.get(name);
        if (list == null) {
            throw new IllegalArgumentException(
                    "没有取值表（%1$s）；请加入 value-lists.tsv。\nThere is no value list (%s); add it to value-lists.tsv."
                            .formatted(name));
        }
        return list;
    }

    /** Names of the lists. */
    public Set<String> names() {
        return byName.keySet();
    }
}
