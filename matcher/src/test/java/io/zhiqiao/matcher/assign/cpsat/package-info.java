@NullMarked
package io.zhiqiao.matcher.assign.cpsat;

import org.jspecify.annotations.NullMarked;
