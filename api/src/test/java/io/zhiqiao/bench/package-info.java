/** Tests of what the benchmark is made of; none of them measures time. */
@NullMarked
package io.zhiqiao.bench;

import org.jspecify.annotations.NullMarked;
