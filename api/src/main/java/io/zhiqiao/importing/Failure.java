package io.zhiqiao.importing;

import io.zhiqiao.language.Sentence;
import java.io.UncheckedIOException;

/**
 * Why an import did not end as it should.
 *
 * @param rule stable name of the reason
 * @param message what happened, what became of the records, and what to do
 */
public record Failure(String rule, Sentence message) {

    /** The service was stopped before anything was written. */
    static final Failure INTERRUPTED = new Failure(
            "interrupted",
            new Sentence(
                    "服务在这次导入完成之前停止了。数据与导入前一样，没有写入任何内容；上传的文件已删除，请重新上传。",
                    "The service was stopped before this import was done. The data are as they were before, nothing was"
                            + " written. The uploaded files have been deleted: upload them again."));

    /** The service was stopped after the records had been written. */
    static final Failure INTERRUPTED_AFTER_WRITING = new Failure(
            "interrupted-after-writing",
            new Sentence(
                    "数据已全部写入，随后服务停止，报告没有保留。重启后新数据已用于推荐，不必重新导入。",
                    "All data were written; then the service was stopped, and the report was not kept. After the restart the"
                            + " new data are used for matching: there is no need to import them again."));

    private static final Failure NO_MEMORY = new Failure(
            "memory",
            new Sentence(
                    "文件太大，内存不够。没有写入任何内容；请把文件拆成几份，分次导入。",
                    "The files are too large for the memory of this machine. Nothing was written; split them and import one"
                            + " part after the other."));

    private static final Failure NOT_WRITABLE = new Failure(
            "disk",
            new Sentence(
                    "数据无法读写，可能是磁盘已满。没有写入任何内容；请腾出空间后再试。",
                    "The data cannot be read or written; the disk may be full. Nothing was written; make room, then try"
                            + " again."));

    private static final Failure NOT_READY = new Failure(
            "not-ready",
            new Sentence(
                    "数据已写入，但还没有用于推荐，可能是磁盘已满。请腾出空间并重启服务，不必重新导入。",
                    "The data were written, but are not yet used for matching; the disk may be full. Make room and restart the"
                            + " service; there is no need to import them again."));

    private static final Failure UNKNOWN = new Failure(
            "internal",
            new Sentence(
                    "系统出错，没有写入任何内容。请再试一次；若仍出错，请把导入编号告诉管理员。",
                    "Something went wrong here, and nothing was written. Try again; if it fails again, tell the administrator"
                            + " the id of the import."));

    static Failure of(Throwable thrown, boolean written) {
        if (written) {
            return NOT_READY;
        }
        return switch (thrown) {
            case OutOfMemoryError unused -> NO_MEMORY;
            case UncheckedIOException unused -> NOT_WRITABLE;
            default -> UNKNOWN;
        };
    }
}
