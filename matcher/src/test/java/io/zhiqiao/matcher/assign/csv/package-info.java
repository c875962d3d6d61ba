@NullMarked
package io.zhiqiao.matcher.assign.csv;

import org.jspecify.annotations.NullMarked;
