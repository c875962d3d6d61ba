/**
 * What every page has: language switch, mark of sample data, navigation.
 *
 * <p>Invariant: a page's own content is no business of this package.
 */
@ApplicationModule(displayName = "Page frame")
@NullMarked
package io.zhiqiao.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
