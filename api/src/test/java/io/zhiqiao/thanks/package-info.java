@NullMarked
package io.zhiqiao.thanks;

import org.jspecify.annotations.NullMarked;
