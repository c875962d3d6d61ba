/** A query becomes candidates: cheap, wide, aims at recall. What any engine must do is a contract test. */
@NamedInterface("retrieve")
@NullMarked
package io.zhiqiao.matcher.retrieve;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
