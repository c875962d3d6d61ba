@NullMarked
package io.zhiqiao.matcher.assign.advice;

import org.jspecify.annotations.NullMarked;
