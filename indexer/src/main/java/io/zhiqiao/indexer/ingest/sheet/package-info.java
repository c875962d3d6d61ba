/**
 * The sheets that offices fill in: which columns they have, and how a row becomes a record or a list of faults.
 *
 * <p>One table of columns per sheet is behind everything: recognising headers, checks, messages, the template, the
 * documentation. Invariant: nothing here knows files or writes to the store.
 */
@NamedInterface("sheet")
@NullMarked
package io.zhiqiao.indexer.ingest.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
