@NullMarked
package io.zhiqiao.indexer.ingest;

import org.jspecify.annotations.NullMarked;
