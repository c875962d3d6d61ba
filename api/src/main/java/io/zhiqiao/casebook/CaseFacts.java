package io.zhiqiao.casebook;

/**
 * What the life cycle of a case asks about.
 *
 * @param complete whether situation, approach and result are told
 * @param inNumbers whether the result has a number
 * @param withoutContact whether no telephone number or address of mail stands in the text
 * @param solved whether its problem still counts as solved so far that a case can be told of it; true for the shop floor
 * @param mayBeTold whether its problem is public, or its enterprise agreed to be named; true for the shop floor
 */
record CaseFacts(boolean complete, boolean inNumbers, boolean withoutContact, boolean solved, boolean mayBeTold) {}
