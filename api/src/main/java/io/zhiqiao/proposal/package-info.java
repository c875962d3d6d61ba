/**
 * Matches: an expert and a problem, from candidate to done. Who may do what when stands in {@link
 * io.zhiqiao.proposal.MatchLifeCycle}; who sees what in {@link io.zhiqiao.proposal.MatchReach}.
 *
 * <p>Invariant: nobody is contacted automatically, and no contact data are in here.
 */
@ApplicationModule(displayName = "Matches")
@NullMarked
package io.zhiqiao.proposal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
