package io.zhiqiao.search;

import java.util.List;

/**
 * Experts who were found.
 *
 * @param kind how they were found
 * @param experts in the order asked for
 * @param ofAll experts there are
 */
record ExpertListing(Kind kind, List<ExpertEntry> experts, int ofAll) {

    ExpertListing {
        experts = List.copyOf(experts);
    }

    /** Those of one page. */
    List<ExpertEntry> page(int page, int perPage) {
        var from = Math.min(experts.size(), (page - 1) * perPage);
        return experts.subList(from, Math.min(experts.size(), from + perPage));
    }

    /** How experts were found. */
    enum Kind {
        /** Nothing was looked for. */
        EVERYBODY,
        /** By name or organisation. */
        NAMED,
        /** By what they work on, nearest first; only the nearest are listed. */
        WORKING_ON
    }
}
