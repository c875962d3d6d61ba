/**
 * What is read, kept and indexed: experts with their evidence, organisations, problems, patent-database usage.
 *
 * <p>Values only. Invariant: nothing here reads a file, knows an index or compares two records.
 */
@NamedInterface("corpus")
@NullMarked
package io.zhiqiao.indexer.corpus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
