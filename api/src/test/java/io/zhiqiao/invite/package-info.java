@NullMarked
package io.zhiqiao.invite;

import org.jspecify.annotations.NullMarked;
