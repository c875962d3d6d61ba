@NullMarked
package io.zhiqiao.composition;

import org.jspecify.annotations.NullMarked;
