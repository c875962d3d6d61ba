package io.zhiqiao.indexer.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Keeps a folder for one opener at a time, in this process and in others; the system takes it back from a process that
 * dies. The database's own lock would let a second opener of the same process in.
 */
final class FolderLock implements AutoCloseable {

    private static final String FILE_NAME = "in-use.lock";

    private final FileChannel channel;

    private FolderLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws StoreInUseException if someone has it
     * @throws UncheckedIOException if the folder cannot be written
     */
    static FolderLock take(Path folder) {
        try {
            var channel =
                    FileChannel.open(folder.resolve(FILE_NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() == null) {
                    channel.close();
                    throw new StoreInUseException(folder, null);
                }
                return new FolderLock(channel);
            } catch (OverlappingFileLockException e) {
                channel.close();
                throw new StoreInUseException(folder, e);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    数据文件夹 %s 不能写入。请检查磁盘是否已满、文件夹是否只读。
                    The data folder %1$s cannot be written: is the disk full, or the folder read-only?""".formatted(folder), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("数据文件夹的锁无法释放。\nCannot let go of a data folder.", e);
        }
    }
}
