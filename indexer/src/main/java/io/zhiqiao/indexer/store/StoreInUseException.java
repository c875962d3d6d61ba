package io.zhiqiao.indexer.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The records are open in another process. */
public final class StoreInUseException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StoreInUseException(Path folder, @Nullable Throwable cause) {
        super("""
                The data folder %s is in use by another process.
                Maybe the service is running on it: use its page or REST address, or stop it first.""".formatted(folder), cause);
    }

    StoreInUseException(DatabaseAddress address) {
        super("""
                数据库 %s 正被另一个智桥进程使用。
                The database %1$s is in use by another process of Zhiqiao.
                Maybe the service is running on it: use its page or REST address, or stop it first.""".formatted(address.shown()));
    }
}
