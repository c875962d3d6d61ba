@NullMarked
package io.zhiqiao.casebook;

import org.jspecify.annotations.NullMarked;
