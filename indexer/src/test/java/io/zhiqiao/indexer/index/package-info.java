/** Checks what a text, an expert and a problem are reduced to before they are indexed. */
@NullMarked
package io.zhiqiao.indexer.index;

import org.jspecify.annotations.NullMarked;
