/**
 * What whoever tries the demo finds: problems, requests and services in every state that somebody has to act on, and an
 * account for each expert or enterprise whose turn it is.
 *
 * <p>Invariant: outside the demo nothing of this happens.
 */
@ApplicationModule(displayName = "Demo")
@NullMarked
package io.zhiqiao.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
