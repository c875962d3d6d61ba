/** Hard rules, each a class with its name and its reason. Missing data are said, never guessed. */
@NamedInterface("eligibility")
@NullMarked
package io.zhiqiao.matcher.eligibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
