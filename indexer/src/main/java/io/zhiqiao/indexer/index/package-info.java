/**
 * Which fields an expert's evidence and a problem have in an index, and what a text is reduced to for scoring.
 *
 * <p>Invariant: nothing here knows where the fields are kept; {@link io.zhiqiao.indexer.index.lucene} does.
 */
@NamedInterface("index")
@NullMarked
package io.zhiqiao.indexer.index;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
