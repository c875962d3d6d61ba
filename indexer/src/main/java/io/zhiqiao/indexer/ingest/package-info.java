/**
 * Files that offices have become records: read, checked row by row, accepted or handed back with their reason.
 *
 * <p>{@link io.zhiqiao.indexer.ingest.Importer} is the flow. Invariant: a bad row never stops the rest, and nothing is
 * lost: each row is added, changed, unchanged or rejected, and the report says how many of each.
 */
@NamedInterface("ingest")
@NullMarked
package io.zhiqiao.indexer.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
