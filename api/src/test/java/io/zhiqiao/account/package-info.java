@NullMarked
package io.zhiqiao.account;

import org.jspecify.annotations.NullMarked;
