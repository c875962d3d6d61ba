/** Tests of the query. */
@NullMarked
package io.zhiqiao.matcher.query;

import org.jspecify.annotations.NullMarked;
