/**
 * Who may use which operation, from where, and how often.
 *
 * <p>Invariant: no record of the domain is known here; an operation that {@link AccessRules} does not list is refused.
 */
@ApplicationModule(displayName = "Security")
@NullMarked
package io.zhiqiao.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
