/**
 * What is said in two languages, and which of them a reader gets.
 *
 * <p>Invariant: nothing here knows a record or a page; Chinese comes first, English is complete.
 */
@ApplicationModule(displayName = "Language")
@NullMarked
package io.zhiqiao.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
