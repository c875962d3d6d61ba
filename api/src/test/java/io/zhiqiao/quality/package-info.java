@NullMarked
package io.zhiqiao.quality;

import org.jspecify.annotations.NullMarked;
