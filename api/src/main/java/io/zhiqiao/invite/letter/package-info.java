/** The words of letters: templates with named fields, and what the fields say. */
@NamedInterface("letter")
@NullMarked
package io.zhiqiao.invite.letter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
