/**
 * Visits to enterprises (摸清需求): whom to visit next, what was said, what is still open, who does what until when, and the
 * draft of a problem that a visit becomes.
 *
 * <p>Invariant: what an enterprise looks into in the patent database counts only with its consent; notes are in no audit and
 * no index.
 */
@ApplicationModule(displayName = "Visits")
@NullMarked
package io.zhiqiao.visit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
