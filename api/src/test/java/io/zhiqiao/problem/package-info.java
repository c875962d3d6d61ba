@NullMarked
package io.zhiqiao.problem;

import org.jspecify.annotations.NullMarked;
