/** Checks what operators do to a running service. */
@NullMarked
package io.zhiqiao.operation;

import org.jspecify.annotations.NullMarked;
