@NullMarked
package io.zhiqiao.onsite;

import org.jspecify.annotations.NullMarked;
