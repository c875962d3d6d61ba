package io.zhiqiao.record;

/**
 * A record was accepted, changed or withdrawn; the indexes have to follow.
 *
 * @param kind name of the kind of record
 * @param key key of the record
 */
public record RecordsChanged(String kind, String key) {}
