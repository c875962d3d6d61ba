package io.zhiqiao.indexer.ingest;

import io.zhiqiao.indexer.ingest.source.FileRule;

/**
 * Something about a file or a sheet as a whole.
 *
 * @param file name of the file
 * @param sheet name of the sheet; empty for the file
 * @param rule stable name of the rule, for example {@code "zip-bomb"}
 * @param what what was found, Chinese first
 * @param advice what to do, Chinese first
 * @param notice whether it is only to be known: all that was meant to be read was read
 */
public record FileProblem(String file, String sheet, String rule, String what, String advice, boolean notice) {

    static FileProblem of(String file, String sheet, FileRule rule, String what) {
        return new FileProblem(file, sheet, rule.id(), what, rule.advice(), rule.isNotice());
    }
}
