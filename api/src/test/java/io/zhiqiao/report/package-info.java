@NullMarked
package io.zhiqiao.report;

import org.jspecify.annotations.NullMarked;
