/**
 * Matrices of similarities and of conflicts, read from csv files of anybody.
 *
 * <p>Invariant: what cannot be read is told by file, row, column, value and rule; nothing is guessed.
 */
@NamedInterface("assign.csv")
@NullMarked
package io.zhiqiao.matcher.assign.csv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
