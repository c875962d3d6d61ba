/**
 * What the two sides do together after both said yes: contact data, messages, records of service, the ladder of "solved",
 * ratings, cases and letters.
 *
 * <p>Invariant: contact data are shown only after both accepted, and no showing goes unrecorded.
 */
@ApplicationModule(displayName = "Service")
@NullMarked
package io.zhiqiao.service;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
