/** People who use the service: accounts, roles, sessions, what each may do. */
@NullMarked
@ApplicationModule
package io.zhiqiao.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
