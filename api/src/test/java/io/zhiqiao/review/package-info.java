@NullMarked
package io.zhiqiao.review;

import org.jspecify.annotations.NullMarked;
