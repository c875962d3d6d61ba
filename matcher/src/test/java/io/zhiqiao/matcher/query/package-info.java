/** Checks how a problem becomes a query. */
@NullMarked
package io.zhiqiao.matcher.query;

import org.jspecify.annotations.NullMarked;
