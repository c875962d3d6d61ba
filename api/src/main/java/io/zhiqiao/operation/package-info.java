/**
 * What an operator does to a running service: look whether records and indexes agree, build the indexes anew, take a
 * backup.
 *
 * <p>Invariant: nothing here stops answers, and nothing changes a record.
 */
@ApplicationModule(displayName = "Operation")
@NullMarked
package io.zhiqiao.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
