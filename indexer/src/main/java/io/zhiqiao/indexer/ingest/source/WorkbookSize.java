package io.zhiqiao.indexer.ingest.source;

/** Adds up what the parts of one workbook expand to. One workbook, one thread. */
final class WorkbookSize {

    private static final long MB = 1 << 20;

    private final WorkbookLimits limits;
    private long bytes;
    private long sharedStrings;

    WorkbookSize(WorkbookLimits limits) {
        this.limits = limits;
    }

    WorkbookLimits limits() {
        return limits;
    }

    void addBytes(int more) throws UnreadableFileException {
        bytes += more;
        if (bytes > limits.totalBytes()) {
            throw new UnreadableFileException(
                    FileRule.TOO_LARGE,
                    "工作簿解压后超过 %1$d MB。The workbook expands to more than %1$d MB.".formatted(limits.totalBytes() / MB));
        }
    }

    void addSharedString() throws UnreadableFileException {
        sharedStrings++;
        if (sharedStrings > limits.sharedStrings()) {
            throw new UnreadableFileException(
                    FileRule.TOO_LARGE,
                    "工作簿有超过 %1$d 条文本。The workbook has more than %1$d texts.".formatted(limits.sharedStrings()));
        }
    }
}
