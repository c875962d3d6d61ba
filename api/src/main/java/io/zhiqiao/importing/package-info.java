/**
 * Takes files of offices, shows what importing them would do, and imports them.
 */
@ApplicationModule(displayName = "Import")
@NullMarked
package io.zhiqiao.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
