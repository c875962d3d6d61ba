@NullMarked
package io.zhiqiao.indexer.ingest.source;

import org.jspecify.annotations.NullMarked;
