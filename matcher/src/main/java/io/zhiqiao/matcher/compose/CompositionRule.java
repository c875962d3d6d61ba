package io.zhiqiao.matcher.compose;

/** What a group has to keep to, beside its size. */
public enum CompositionRule {
    /** Nobody serves more often a year than agreed. */
    LOAD,
    /** Everybody of the group is free on enough days in common. */
    DATES,
    /** Others than members count only for what no member who can come covers. */
    TEAM_FIRST
}
