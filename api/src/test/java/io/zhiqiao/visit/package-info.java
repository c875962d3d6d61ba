@NullMarked
package io.zhiqiao.visit;

import org.jspecify.annotations.NullMarked;
