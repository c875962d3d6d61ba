package io.zhiqiao.indexer.ingest.source;

/**
 * What is wrong with a row or one of its cells.
 *
 * @param column header of the column; empty where the whole row is meant
 * @param value the cell as it was written, shortened to {@value #MAX_SHOWN} characters
 * @param rule which rule is broken
 * @param advice what to do, Chinese first
 */
public record Fault(String column, String value, Rule rule, String advice) {

    /** Longest shown value. */
    public static final int MAX_SHOWN = 200;

    public Fault {
        value = value.length() <= MAX_SHOWN ? value : value.substring(0, MAX_SHOWN) + "…";
    }

    /** The same fault, of a cell whose column is known by now. */
    public Fault in(String itsColumn) {
        return new Fault(itsColumn, value, rule, advice);
    }
}
