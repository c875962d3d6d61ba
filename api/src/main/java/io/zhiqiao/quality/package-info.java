/**
 * How answerable a problem is, and what would make it more so.
 *
 * <p>Invariant: rules that anybody can check by reading; nothing is learned here, and nothing is kept.
 */
@ApplicationModule(displayName = "Quality")
@NullMarked
package io.zhiqiao.quality;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
