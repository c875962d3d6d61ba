/** A small corpus that the tests of all modules share, and checks of the records themselves. */
@NullMarked
package io.zhiqiao.indexer.corpus;

import org.jspecify.annotations.NullMarked;
