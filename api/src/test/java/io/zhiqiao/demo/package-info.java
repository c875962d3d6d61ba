/**
 * Tests of what the demo begins with.
 *
 * <p>Invariant: the sample is the one that is shipped.
 */
@NullMarked
package io.zhiqiao.demo;

import org.jspecify.annotations.NullMarked;
