/**
 * Finds experts and problems by what people remember of them: a name, its pinyin or initials, an organisation, a text.
 */
@ApplicationModule(displayName = "Search")
@NullMarked
package io.zhiqiao.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
