/** Checks that accepted records are kept, whatever happens to the process or the disk. */
@NullMarked
package io.zhiqiao.indexer.store;

import org.jspecify.annotations.NullMarked;
