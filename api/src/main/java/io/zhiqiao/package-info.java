/** Root of the house; each direct sub-package is one application module, two of them Maven modules of their own. */
@NullMarked
package io.zhiqiao;

import org.jspecify.annotations.NullMarked;
