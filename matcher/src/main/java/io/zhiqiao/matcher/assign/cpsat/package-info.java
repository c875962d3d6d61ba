/**
 * CP-SAT as all searches use it: one thread, a fixed seed, ended by a {@link io.zhiqiao.matcher.assign.cpsat.Deadline} or by whoever does
 * not want to wait longer.
 */
@NamedInterface("deadline")
@NullMarked
package io.zhiqiao.matcher.assign.cpsat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
