@NullMarked
package io.zhiqiao.routing;

import org.jspecify.annotations.NullMarked;
