/** Checks the embedded indexes: blocks, visibility, crashes, damage, statistics. */
@NullMarked
package io.zhiqiao.indexer.index.lucene;

import org.jspecify.annotations.NullMarked;
