package io.zhiqiao.matcher.assign.advice;

import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Infeasibility.Reason;
import java.util.List;

/** Why an expert is not assigned to a problem. */
public sealed interface WhyNot {

    /** The expert is assigned to it. */
    record Assigned() implements WhyNot {}

    /** No roster that keeps the rules can have the pair. */
    record Impossible(List<Reason> reasons) implements WhyNot {

        /** Copies the reasons. */
        public Impossible {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * It would cost something, or nothing: then the rosters are equally good.
     *
     * @param best the best roster with the pair
     * @param change from the roster that was asked about
     */
    record Costs(Assignment best, RosterChange change) implements WhyNot {}
}
