/**
 * Answers a problem's text with ranked, explained experts, as JSON and as the workbench; and an expert with problems.
 *
 * <p>Invariant: no matching decision is taken here; a controller converts, calls one method and converts back.
 */
@ApplicationModule(displayName = "Match")
@NullMarked
package io.zhiqiao.match;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
