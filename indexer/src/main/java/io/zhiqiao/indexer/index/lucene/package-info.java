/**
 * The embedded indexes: one of evidence, in blocks of one expert each, one of problems.
 *
 * <p>Invariant: nothing here decides who fits a problem; it finds, loads and counts.
 */
@NamedInterface("lucene")
@NullMarked
package io.zhiqiao.indexer.index.lucene;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
