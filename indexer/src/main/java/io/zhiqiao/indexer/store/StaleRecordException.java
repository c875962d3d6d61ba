package io.zhiqiao.indexer.store;

/** Someone else changed the record since it was read. */
public final class StaleRecordException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    StaleRecordException(RecordKind<?> kind, String key, long expected, long found) {
        super("""
                %s 中的 %s 在您读取之后已被他人修改（版本 %d，现为 %d）。请重新打开，核对后再改。
                %1$s %2$s was changed by someone else since you read it (version %3$d, now %4$d). Open it again, then change it.""".formatted(kind, key, expected, found));
    }
}
