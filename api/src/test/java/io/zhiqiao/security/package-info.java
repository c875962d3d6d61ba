@NullMarked
package io.zhiqiao.security;

import org.jspecify.annotations.NullMarked;
