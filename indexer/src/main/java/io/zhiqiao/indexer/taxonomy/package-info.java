/**
 * The codes and value lists that records may use, read from {@code config/taxonomy}.
 *
 * <p>All of it is data with a version: a new edition is a new file, never a new enum. Invariant: nothing here knows a
 * record, a file of an office or an index.
 */
@NamedInterface("taxonomy")
@NullMarked
package io.zhiqiao.indexer.taxonomy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
