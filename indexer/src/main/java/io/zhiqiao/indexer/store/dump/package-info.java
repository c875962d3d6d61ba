/**
 * Copies a whole database into one file and back, whichever of the databases that may be.
 *
 * <p>Invariant: knows tables and columns, and nothing of what is in them.
 */
@NamedInterface("dump")
@NullMarked
package io.zhiqiao.indexer.store.dump;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
