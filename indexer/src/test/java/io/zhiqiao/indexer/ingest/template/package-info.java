@NullMarked
package io.zhiqiao.indexer.ingest.template;

import org.jspecify.annotations.NullMarked;
