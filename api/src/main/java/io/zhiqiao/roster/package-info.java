/**
 * The roster of a county tour (专家名单): which expert sees to which problem, chosen as one decision by {@code
 * matcher.assign}. Read in this order: {@link io.zhiqiao.roster.RosterQuestion} (what is asked), {@code Candidates} (who fits,
 * and what stands in the way), {@code RosterSolving} (the answer), {@code RosterRuns} (in the background, one at a time for a
 * tour), {@link io.zhiqiao.roster.Rosters} (rules, pins, bans, the seats that count).
 *
 * <p>Invariant: a run proposes and people decide: seats change only when somebody adopts a run, or moves a seat; nobody is
 * contacted, and no contact data are in here.
 */
@ApplicationModule(displayName = "Rosters")
@NullMarked
package io.zhiqiao.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
