@NullMarked
package io.zhiqiao.offer;

import org.jspecify.annotations.NullMarked;
