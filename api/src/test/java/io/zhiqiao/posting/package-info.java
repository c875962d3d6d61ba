@NullMarked
package io.zhiqiao.posting;

import org.jspecify.annotations.NullMarked;
