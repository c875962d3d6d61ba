@NullMarked
package io.zhiqiao.survey;

import org.jspecify.annotations.NullMarked;
