/**
 * What went wrong, said in two languages: as problem details to programmes, as a page to people.
 *
 * <p>Invariant: no stack trace and no text of an enterprise leaves the service this way.
 */
@ApplicationModule(displayName = "Errors")
@NullMarked
package io.zhiqiao.error;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
