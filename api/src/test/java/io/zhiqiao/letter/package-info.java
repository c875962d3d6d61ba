@NullMarked
package io.zhiqiao.letter;

import org.jspecify.annotations.NullMarked;
