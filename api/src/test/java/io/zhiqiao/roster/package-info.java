@NullMarked
package io.zhiqiao.roster;

import org.jspecify.annotations.NullMarked;
