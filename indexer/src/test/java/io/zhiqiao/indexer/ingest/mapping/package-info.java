@NullMarked
package io.zhiqiao.indexer.ingest.mapping;

import org.jspecify.annotations.NullMarked;
