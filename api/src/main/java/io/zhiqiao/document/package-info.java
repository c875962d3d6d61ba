/**
 * Files that people attach to problems, to matches and to what tours did: what they are is found out by their content, they are kept once by
 * their hash, shown to those whom they concern, and handed out to be saved, never to be opened by the browser.
 *
 * <p>Invariant: whatever row there is, its content is on the disk, as it came.
 */
@ApplicationModule(displayName = "Documents")
@NullMarked
package io.zhiqiao.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
