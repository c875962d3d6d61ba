/** The words of letters: templates with named fields, and what the fields say. */
@NullMarked
package io.zhiqiao.invite.letter;

import org.jspecify.annotations.NullMarked;
