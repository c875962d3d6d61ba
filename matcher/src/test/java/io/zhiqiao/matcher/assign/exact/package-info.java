@NullMarked
package io.zhiqiao.matcher.assign.exact;

import org.jspecify.annotations.NullMarked;
