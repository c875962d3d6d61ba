@NullMarked
package io.zhiqiao.matcher.assign.agenda;

import org.jspecify.annotations.NullMarked;
