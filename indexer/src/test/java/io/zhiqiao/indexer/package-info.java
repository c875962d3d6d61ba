/** Checks that the indexes follow the records, whatever happens on the way. */
@NullMarked
package io.zhiqiao.indexer;

import org.jspecify.annotations.NullMarked;
