/**
 * Shows experts: summary, profile, outputs and cases; never contact data.
 */
@ApplicationModule(displayName = "Experts")
@NullMarked
package io.zhiqiao.expert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
