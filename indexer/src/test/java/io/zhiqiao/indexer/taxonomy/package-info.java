@NullMarked
package io.zhiqiao.indexer.taxonomy;

import org.jspecify.annotations.NullMarked;
