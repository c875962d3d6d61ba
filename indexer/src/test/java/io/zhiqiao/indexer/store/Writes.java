package io.zhiqiao.indexer.store;

/** One change in a transaction of its own, for tests that ask what comes of it. */
public final class Writes {

    private Writes() {}

    /** Puts a record. */
    public static <T> Change put(RecordStore store, RecordKind<T> kind, T record, String source) {
        try (var records = store.begin()) {
            var change = records.put(kind, record, source);
            records.commit();
            return change;
        }
    }

    /** Withdraws a record. */
    public static boolean withdraw(RecordStore store, RecordKind<?> kind, String key) {
        try (var records = store.begin()) {
            var was = records.withdraw(kind, key);
            records.commit();
            return was;
        }
    }

    /** What putting a record would do. */
    public static <T> Change compare(RecordStore store, RecordKind<T> kind, T record) {
        try (var records = store.begin()) {
            return records.compare(kind, record);
        }
    }
}
