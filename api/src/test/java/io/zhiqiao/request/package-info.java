@NullMarked
package io.zhiqiao.request;

import org.jspecify.annotations.NullMarked;
