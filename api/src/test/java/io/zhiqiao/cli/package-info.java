/** Commands run inside the test's process, and the launcher as a person starts it. */
@NullMarked
package io.zhiqiao.cli;

import org.jspecify.annotations.NullMarked;
