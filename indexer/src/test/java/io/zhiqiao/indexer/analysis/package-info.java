/** Checks how text becomes terms, gram vectors and embeddings. */
@NullMarked
package io.zhiqiao.indexer.analysis;

import org.jspecify.annotations.NullMarked;
