/**
 * Letters of service: what an expert served in a period, numbered, kept as it was issued, and checked by anybody who
 * holds its code.
 *
 * <p>Invariant: a letter that was issued does not change; that it was revoked is a row of its own.
 */
@ApplicationModule(displayName = "Letters")
@NullMarked
package io.zhiqiao.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
