@NullMarked
package io.zhiqiao.matcher.compose;

import org.jspecify.annotations.NullMarked;
