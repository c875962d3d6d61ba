package io.zhiqiao.indexer.ingest.source;

/**
 * How much the parts of a workbook may expand to.
 *
 * @param totalBytes of all parts together; at least 1
 * @param sheetBytes of one sheet; at least 1
 * @param sharedStringBytes of the texts that are kept in memory while a sheet is read; at least 1
 * @param sharedStrings number of these texts, each of which has its cost even where it is empty; at least 1
 */
record WorkbookLimits(long totalBytes, long sheetBytes, long sharedStringBytes, long sharedStrings) {

    private static final long MB = 1 << 20;
    /** This share of the memory may be taken by shared strings. */
    private static final double SHARED_STRINGS_SHARE = 0.35;
    /** What a text takes beside its characters. */
    private static final long BYTES_PER_STRING = 100;

    WorkbookLimits {
        if (Math.min(Math.min(totalBytes, sheetBytes), Math.min(sharedStringBytes, sharedStrings)) < 1) {
            throw new IllegalArgumentException(
                    "The limits of a workbook (%d, %d, %d, %d) must be at least 1. Maybe the memory is too small."
                            .formatted(totalBytes, sheetBytes, sharedStringBytes, sharedStrings));
        }
    }

    /** The limits in a memory of {@code bytes}. */
    static WorkbookLimits ofMemory(long bytes) {
        long share = (long) (bytes * SHARED_STRINGS_SHARE);
        return new WorkbookLimits(4096 * MB, 2048 * MB, share, Math.max(1, share / BYTES_PER_STRING));
    }
}
