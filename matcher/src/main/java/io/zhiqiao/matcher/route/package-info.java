/**
 * Says which service team a problem belongs to. Read in this order: {@link io.zhiqiao.matcher.route.Router} is the flow in one
 * method; {@code TeamWords}, {@code TeamGrams}, {@code TeamMeaning} and {@code TeamCodes} say what speaks for which team, each in shares that sum to 1; {@link
 * io.zhiqiao.matcher.route.RoutingWeights} says how much that counts, {@link io.zhiqiao.matcher.route.Lessons} what people
 * corrected since.
 *
 * <p>Invariant: the parts of a team's score sum to it, and where nothing speaks for any team none is named.
 */
@NullMarked
package io.zhiqiao.matcher.route;

import org.jspecify.annotations.NullMarked;
