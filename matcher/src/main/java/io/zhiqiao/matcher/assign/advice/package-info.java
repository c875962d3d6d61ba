/**
 * What people ask about a roster: why somebody is not in it, who comes next, what would help where it is short, and what a
 * change of the rules has changed.
 *
 * <p>Invariant: every answer is a roster that was solved, never a guess.
 */
@NamedInterface("assign.advice")
@NullMarked
package io.zhiqiao.matcher.assign.advice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
