package io.zhiqiao.matcher.assign.roster;

/** A roster, or why there is none. */
public sealed interface AssignmentResult permits Assignment, Infeasibility {}
