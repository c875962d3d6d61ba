/** Checks each hard rule: what it allows, what it excludes, what it cannot know. */
@NullMarked
package io.zhiqiao.matcher.eligibility;

import org.jspecify.annotations.NullMarked;
