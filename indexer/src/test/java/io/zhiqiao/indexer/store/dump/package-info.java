/** Checks that a backup has everything, of one moment, and comes back into either database. */
@NullMarked
package io.zhiqiao.indexer.store.dump;

import org.jspecify.annotations.NullMarked;
