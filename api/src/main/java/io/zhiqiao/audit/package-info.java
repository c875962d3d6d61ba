/**
 * Who did what, when, to which record, why and from where.
 *
 * <p>Invariant: an entry is added in the transaction of what it tells of, and never changed or removed.
 */
@ApplicationModule(displayName = "Audit")
@NullMarked
package io.zhiqiao.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
