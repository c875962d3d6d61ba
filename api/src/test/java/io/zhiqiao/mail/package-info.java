@NullMarked
package io.zhiqiao.mail;

import org.jspecify.annotations.NullMarked;
