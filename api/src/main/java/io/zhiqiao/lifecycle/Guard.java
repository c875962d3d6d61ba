package io.zhiqiao.lifecycle;

import io.zhiqiao.language.Sentence;
import java.util.function.Predicate;

/**
 * A condition of a transition.
 *
 * @param <C> what it is asked about
 * @param name stable name, for answers and tests
 * @param holds whether the transition may be made
 * @param otherwise what is missing, and what to do
 */
public record Guard<C>(String name, Predicate<C> holds, Sentence otherwise) {}
