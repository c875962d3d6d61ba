@NullMarked
package io.zhiqiao.matcher.assign;

import org.jspecify.annotations.NullMarked;
