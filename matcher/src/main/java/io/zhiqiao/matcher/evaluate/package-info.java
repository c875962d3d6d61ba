/** How good ranked lists are, measured on judgments. */
@NamedInterface("evaluate")
@NullMarked
package io.zhiqiao.matcher.evaluate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
