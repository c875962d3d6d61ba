@NullMarked
package io.zhiqiao.matcher.route;

import org.jspecify.annotations.NullMarked;
