@NullMarked
package io.zhiqiao.lifecycle;

import org.jspecify.annotations.NullMarked;
