/**
 * Who may talk to the service before there are accounts: this machine's own pages and programmes.
 *
 * <p>Invariant: nothing of the domain is known here.
 */
@ApplicationModule(displayName = "Security")
@NullMarked
package io.zhiqiao.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
