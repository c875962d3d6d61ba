/**
 * Who of a problem's service team goes together (组队): the smallest group that covers its targets and skills, and others
 * where the team lacks one. Read in this order: {@link io.zhiqiao.composition.CompositionAsk} (what is asked), {@code
 * Gathering} (who may come, what each covers by which evidence), {@link io.zhiqiao.composition.Compositions} (the answer, and
 * taking a group).
 *
 * <p>Invariant: a group is suggested and a person decides; taking one proposes its people, and contacts nobody.
 */
@ApplicationModule(displayName = "Compositions")
@NullMarked
package io.zhiqiao.composition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
