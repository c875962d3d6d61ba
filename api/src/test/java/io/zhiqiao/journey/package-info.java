/**
 * Whole journeys in a real browser, by what the pages offer: desk and phone, both languages.
 *
 * <p>Invariant: a step is made by pressing what a person sees, never by an address that no page leads to.
 */
@NullMarked
package io.zhiqiao.journey;

import org.jspecify.annotations.NullMarked;
