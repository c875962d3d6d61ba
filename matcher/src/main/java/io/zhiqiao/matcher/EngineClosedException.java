package io.zhiqiao.matcher;

import java.nio.file.Path;

/** An engine was asked for something after it was closed, or while it waits to be. */
public final class EngineClosedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    EngineClosedException(Path data) {
        super("""
                引擎已关闭或正在关闭（数据文件夹 %s）。服务可能正在停止，请稍后再试。
                The engine on the data folder (%1$s) is closed or being closed.
                Maybe the service is stopping: ask again when it runs.""".formatted(data));
    }
}
