@NullMarked
package io.zhiqiao.importing;

import org.jspecify.annotations.NullMarked;
