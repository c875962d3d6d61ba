package io.zhiqiao.matcher.compose;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody is not of the best group.
 *
 * @param reason the first that decides
 * @param with the best group with this person; null where there is none
 */
public record WhyNot(Reason reason, @Nullable Group with) {

    /** What decides, in the order in which it is looked at. */
    public enum Reason {
        /** No service left this year. */
        LOAD,
        /** Not free on enough days. */
        DATES,
        /** Covers nothing that is needed. */
        COVERS_NOTHING,
        /** Not of the team, and members cover all that this person does. */
        TEAM_CAN,
        /** No group with this person has enough days in common. */
        NOT_TOGETHER,
        /** The best group with this person lacks more. */
        LACKS_MORE,
        /** The best group with this person is larger. */
        LARGER,
        /** The best group with this person is as large, and fits less in all. */
        FITS_LESS,
        /** The best group with this person fits as well, and has been used more. */
        USED_MORE,
        /** Equal in everything: the first ids go first, so that the answer is always the same. */
        EQUAL
    }
}
