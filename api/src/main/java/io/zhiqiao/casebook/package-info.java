/**
 * The library of cases (案例库): solved problems and innovations of the shop floor, told so that others can use them.
 *
 * <p>Invariant: an enterprise or a person is named to others only while they agree; a case is withdrawn, never deleted.
 */
@ApplicationModule(displayName = "Case library")
@NullMarked
package io.zhiqiao.casebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
