/**
 * Life cycles as tables: which step leads from where to where, who may make it, under which condition and until when.
 * Pages, REST, documents and tests read the same tables.
 */
@NullMarked
package io.zhiqiao.lifecycle;

import org.jspecify.annotations.NullMarked;
