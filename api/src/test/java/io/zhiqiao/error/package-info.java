@NullMarked
package io.zhiqiao.error;

import org.jspecify.annotations.NullMarked;
