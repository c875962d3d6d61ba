/**
 * What an assignment is asked for and what it answers: fits, demands, loads, rules; teams, figures, proof.
 *
 * <p>Experts and problems are numbers here, places in the lists of the {@link io.zhiqiao.matcher.assign.roster.AffinityMatrix};
 * fits are whole numbers, so that sums and comparisons are exact.
 *
 * <p>Invariant: nothing here solves anything.
 */
@NamedInterface("assign.roster")
@NullMarked
package io.zhiqiao.matcher.assign.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
