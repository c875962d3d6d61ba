package io.zhiqiao.indexer.ingest;

import java.nio.file.Path;

/** Is told how far an import is, from the importing thread; ends it by an exception. */
@FunctionalInterface
public interface ProgressListener {

    /** Nobody listens. */
    ProgressListener NONE = (file, rowsRead, bytesRead, bytesTotal) -> {};

    /**
     * Called about every thousand rows and at the end of each table.
     *
     * @param file which is being read
     * @param rowsRead rows of it so far
     * @param bytesRead bytes of it so far, at a guess
     * @param bytesTotal its size
     */
    void progress(Path file, long rowsRead, long bytesRead, long bytesTotal);
}
