@NullMarked
package io.zhiqiao.invite.link;

import org.jspecify.annotations.NullMarked;
