package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.source.Fault;

/**
 * One reason why a row was not accepted; a row with three faults has three of these.
 *
 * @param file name of the file
 * @param sheet name of the sheet; empty where the file is the table
 * @param row as the file's program counts it, from 1
 * @param column Chinese header; empty where the whole row is meant
 * @param value the cell as written, shortened
 * @param rule stable name of the rule, for example {@code "check-digit"}
 * @param advice what to do, Chinese first
 */
public record RejectedRow(String file, String sheet, int row, String column, String value, String rule, String advice) {

    static RejectedRow of(String file, String sheet, int row, Fault fault) {
        return new RejectedRow(
                file, sheet, row, fault.column(), fault.value(), fault.rule().id(), fault.advice());
    }
}
