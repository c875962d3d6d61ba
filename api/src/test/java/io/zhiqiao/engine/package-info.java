@NullMarked
package io.zhiqiao.engine;

import org.jspecify.annotations.NullMarked;
