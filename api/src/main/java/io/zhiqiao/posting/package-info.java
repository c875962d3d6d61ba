/**
 * How problems come in: from a form that helps to write them well, from pasted text, and from programmes.
 *
 * <p>Invariant: what an enterprise types stays a draft of its own until it sends it.
 */
@ApplicationModule(displayName = "Posting")
@NullMarked
package io.zhiqiao.posting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
