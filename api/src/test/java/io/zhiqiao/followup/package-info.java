@NullMarked
package io.zhiqiao.followup;

import org.jspecify.annotations.NullMarked;
