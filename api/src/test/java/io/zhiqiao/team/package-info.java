@NullMarked
package io.zhiqiao.team;

import org.jspecify.annotations.NullMarked;
