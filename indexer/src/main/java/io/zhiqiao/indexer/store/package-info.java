/**
 * Where accepted records are kept: the truth from which the indexes are derived and can be rebuilt at any time.
 *
 * <p>Invariant: nothing here knows files of offices, terms, vectors or Lucene.
 */
@NamedInterface("store")
@NullMarked
package io.zhiqiao.indexer.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
