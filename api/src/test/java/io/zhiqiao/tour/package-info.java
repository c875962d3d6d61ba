@NullMarked
package io.zhiqiao.tour;

import org.jspecify.annotations.NullMarked;
