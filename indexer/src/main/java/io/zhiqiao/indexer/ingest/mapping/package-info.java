/**
 * How rows of any layout become rows of our sheets: by their headers, or by a mapping file for foreign layouts.
 *
 * <p>Invariant: nothing here checks what a cell means.
 */
@NamedInterface("mapping")
@NullMarked
package io.zhiqiao.indexer.ingest.mapping;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
