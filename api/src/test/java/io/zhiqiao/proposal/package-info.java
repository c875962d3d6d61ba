@NullMarked
package io.zhiqiao.proposal;

import org.jspecify.annotations.NullMarked;
