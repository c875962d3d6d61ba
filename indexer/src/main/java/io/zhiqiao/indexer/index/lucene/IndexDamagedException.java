package io.zhiqiao.indexer.index.lucene;

import java.nio.file.Path;

/** An index cannot be read as it is, and is to be rebuilt from the records. */
public final class IndexDamagedException extends Exception {

    private static final long serialVersionUID = 1L;

    IndexDamagedException(Path folder, String reason, Throwable cause) {
        super("The index in %s cannot be used: %s".formatted(folder, reason), cause);
    }

    IndexDamagedException(Path folder, String reason) {
        super("The index in %s cannot be used: %s".formatted(folder, reason));
    }
}
