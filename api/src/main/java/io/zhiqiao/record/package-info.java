/**
 * Accepted records inside the transactions of the service, and the indexes that follow them.
 *
 * <p>Invariant: whoever changes a record in here also publishes that it changed, in the same transaction.
 */
@ApplicationModule(displayName = "Records")
@NullMarked
package io.zhiqiao.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
