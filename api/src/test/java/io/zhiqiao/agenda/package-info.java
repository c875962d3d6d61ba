@NullMarked
package io.zhiqiao.agenda;

import org.jspecify.annotations.NullMarked;
