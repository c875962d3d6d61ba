@NullMarked
package io.zhiqiao.search;

import org.jspecify.annotations.NullMarked;
