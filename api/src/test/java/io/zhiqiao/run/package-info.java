@NullMarked
package io.zhiqiao.run;

import org.jspecify.annotations.NullMarked;
