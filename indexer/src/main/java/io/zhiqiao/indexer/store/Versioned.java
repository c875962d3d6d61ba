package io.zhiqiao.indexer.store;

/**
 * A record as it was read.
 *
 * @param record the record
 * @param version grows with each change, from 1
 */
public record Versioned<T>(T record, long version) {}
