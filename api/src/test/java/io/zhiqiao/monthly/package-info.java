@NullMarked
package io.zhiqiao.monthly;

import org.jspecify.annotations.NullMarked;
