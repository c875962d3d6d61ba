@NullMarked
package io.zhiqiao.indexer.ingest.sheet;

import org.jspecify.annotations.NullMarked;
