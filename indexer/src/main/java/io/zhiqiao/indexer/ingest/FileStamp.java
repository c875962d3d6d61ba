package io.zhiqiao.indexer.ingest;

import java.nio.file.Path;

/**
 * Tells whether a file is still the one that was looked through.
 *
 * @param bytes size; 0 where there is no file
 * @param changedAt when it was last written, in milliseconds; 0 where there is no file
 */
record FileStamp(long bytes, long changedAt) {

    static FileStamp of(Path path) {
        var file = path.toFile();
        return new FileStamp(file.length(), file.lastModified());
    }
}
