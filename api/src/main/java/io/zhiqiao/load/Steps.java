package io.zhiqiao.load;

import java.util.List;

/** Steps of life cycles as deeds: each leaves a line in the history and one in the audit. */
final class Steps {

    private Steps() {}

    /** A step of a problem's life cycle. */
    static Deed of(String kind, String id, String transition) {
        return new Deed(
                kind + "." + transition,
                id,
                List.of(
                        "select count(*) from life_cycle_step where record_id = ? and transition = '%s'"
                                .formatted(transition),
                        "select count(*) from audit_entry where record_id = ? and action = '%s.%s'"
                                .formatted(kind, transition)));
    }
}
