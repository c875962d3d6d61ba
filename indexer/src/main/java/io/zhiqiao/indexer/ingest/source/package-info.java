/**
 * Files as rows of cells: xlsx, csv, json lines and COUNTER reports, told apart by what is in them.
 *
 * <p>Files are hostile until read: every reader works with bounded memory, and says what is wrong with a file by {@link
 * io.zhiqiao.indexer.ingest.source.UnreadableFileException}, with a row or a cell by {@link
 * io.zhiqiao.indexer.ingest.source.Fault}. Invariant: nothing here knows what a column means, and nothing is ever
 * written.
 */
@NullMarked
package io.zhiqiao.indexer.ingest.source;

import org.jspecify.annotations.NullMarked;
