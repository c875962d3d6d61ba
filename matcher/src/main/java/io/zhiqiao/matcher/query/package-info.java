/** A problem becomes a query: terms to retrieve with, weighted grams and vectors to score with, codes. */
@NamedInterface("query")
@NullMarked
package io.zhiqiao.matcher.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
