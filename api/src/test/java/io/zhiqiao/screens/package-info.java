/**
 * The screens that decide, looked at: a visitor of the demo walks through them by what the pages say, and keeps pictures.
 *
 * <p>Invariant: nothing is asked for that a person could not see on a page.
 */
@NullMarked
package io.zhiqiao.screens;

import org.jspecify.annotations.NullMarked;
