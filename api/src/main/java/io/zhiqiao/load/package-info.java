/**
 * Uses the running service as many people would: each signs in, reads and writes, and thinks in between.
 *
 * <p>{@link io.zhiqiao.load.Load} is the whole in one method. Everything goes by HTTP; nothing here knows how the service
 * is made.
 *
 * <p>Invariant: what the service answers is timed and counted, never repeated in secret: an answer that is no success is an
 * error in the figures.
 */
@ApplicationModule(
        displayName = "Load",
        allowedDependencies = {})
@NullMarked
package io.zhiqiao.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
