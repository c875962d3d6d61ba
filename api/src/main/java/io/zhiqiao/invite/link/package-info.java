/** Links with which experts answer without signing in: signed, ending, good for one round of one invitation. */
@NullMarked
package io.zhiqiao.invite.link;

import org.jspecify.annotations.NullMarked;
