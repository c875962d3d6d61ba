/**
 * Mail that leaves the house: one letter to one person, over the mail server that the operator named. Where none is named
 * nothing is sent, and nobody is told that it was.
 *
 * <p>Invariant: addresses and texts of letters are in no log.
 */
@ApplicationModule(displayName = "Mail")
@NullMarked
package io.zhiqiao.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
