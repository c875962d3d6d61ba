/**
 * Workbooks that are written: the empty template, and the rejected rows that come back to be mended.
 *
 * <p>Both have the sheets and headers of {@link io.zhiqiao.indexer.ingest.sheet}, so that what is written here can be
 * read again. Invariant: cells are written as texts, never as formulas.
 */
@NamedInterface("template")
@NullMarked
package io.zhiqiao.indexer.ingest.template;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
