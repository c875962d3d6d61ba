package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;

/**
 * A problem as it was read: its record and its journey.
 *
 * @param problem the record
 * @param recordVersion of the record, from 1
 * @param journey what the journey adds; unwritten for a problem that nobody has touched
 */
public record KnownProblem(Problem problem, long recordVersion, ProblemJourney journey) {

    /** Grows whenever the record or the journey changes; what a change has to be sent back with. */
    public long version() {
        // Both only grow, so that the same sum means that neither changed.
        return recordVersion + journey.version();
    }
}
