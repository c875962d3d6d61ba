package io.zhiqiao.lifecycle;

/**
 * How long something may stay in a state.
 *
 * @param <S> states
 * @param state the state
 * @param remindAfterDays when those who could go on are reminded; before {@code endAfterDays}
 * @param endAfterDays when {@code transition} is made by the service
 * @param transition name of the transition that ends it
 */
public record TimeLimit<S extends Enum<S>>(S state, int remindAfterDays, int endAfterDays, String transition) {}
