@NullMarked
package io.zhiqiao.match;

import org.jspecify.annotations.NullMarked;
