@NullMarked
package io.zhiqiao.audit;

import org.jspecify.annotations.NullMarked;
