package io.zhiqiao.indexer.ingest.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of a part of a workbook while it is expanded, and stops where no honest part would go on. */
final class PartLimits extends FilterInputStream {

    private static final long MB = 1 << 20;
    /** Rows that are all alike expand about a hundredfold; bombs do a thousandfold. */
    private static final int MAX_RATIO = 200;

    private static final long RATIO_FROM_BYTES = 10 * MB;
    private static final long MAX_OTHER_BYTES = 64 * MB;
    /** Longest run without a tag: a text or an attribute that the parser must keep whole. */
    private static final long MAX_RUN_BYTES = 48 * MB;

    private final String part;
    private final WorkbookSize workbook;
    private final long compressedBytes;
    private long maxBytes = MAX_OTHER_BYTES;
    private long bytes;
    private long runBytes;
    private @Nullable UnreadableFileException exceeded;

    PartLimits(InputStream in, ZipEntry entry, WorkbookSize workbook) {
        super(in);
        this.part = entry.getName();
        this.workbook = workbook;
        this.compressedBytes = Math.max(1, entry.getCompressedSize());
    }

    void isSheet() {
        maxBytes = workbook.limits().sheetBytes();
    }

    void isSharedStrings() {
        maxBytes = workbook.limits().sharedStringBytes();
    }

    void sharedString() throws UnreadableFileException {
        workbook.addSharedString();
    }

    /** Which limit was exceeded, if one was. */
    @Nullable
    UnreadableFileException exceeded() {
        return exceeded;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            bytes += read;
            addToWorkbook(read);
            countRun(buffer, offset, read);
            check();
        }
        return read;
    }

    private void addToWorkbook(int read) throws UnreadableFileException {
        try {
            workbook.addBytes(read);
        } catch (UnreadableFileException e) {
            exceeded = e;
            throw e;
        }
    }

    private void countRun(byte[] buffer, int offset, int read) {
        for (int i = offset + read - 1; i >= offset; i--) {
            if (buffer[i] == '<') {
                runBytes = (long) offset + read - i;
                return;
            }
        }
        runBytes += read;
    }

    private void check() throws UnreadableFileException {
        if (bytes > RATIO_FROM_BYTES && bytes / compressedBytes > MAX_RATIO) {
            throw exceeded(
                    FileRule.ZIP_BOMB, "%1$s 解压超过 %2$d 倍。%1$s expands more than %2$d-fold.".formatted(part, MAX_RATIO));
        }
        if (bytes > maxBytes) {
            throw exceeded(
                    FileRule.TOO_LARGE, "%1$s 超过 %2$d MB。%1$s has more than %2$d MB.".formatted(part, maxBytes / MB));
        }
        if (runBytes > MAX_RUN_BYTES) {
            throw exceeded(
                    FileRule.TOO_LARGE,
                    "%1$s 中有超过 %2$d MB 的单元格。%1$s has a cell of more than %2$d MB.".formatted(part, MAX_RUN_BYTES / MB));
        }
    }

    private UnreadableFileException exceeded(FileRule rule, String what) {
        exceeded = new UnreadableFileException(rule, what);
        return exceeded;
    }
}
