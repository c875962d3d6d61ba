@NullMarked
package io.zhiqiao.document;

import org.jspecify.annotations.NullMarked;
