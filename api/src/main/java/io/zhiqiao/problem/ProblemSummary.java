package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posted problem in a line.
 *
 * @param problemId identity
 * @param title what it is called
 * @param enterprise who posted it; empty where nobody says
 * @param district where; may be empty
 * @param team industry of the service team; may be empty
 * @param status state of its life cycle
 * @param urgency 1 (can wait) to 5 (stands still); null where not said
 * @param dueOn last day; null where not said
 */
public record ProblemSummary(
        String problemId,
        String title,
        String enterprise,
        String district,
        String team,
        ProblemStatus status,
        @Nullable Integer urgency,
        @Nullable LocalDate dueOn) {

    /** The line of {@code problem}. */
    public static ProblemSummary of(Problem problem) {
        var posting = problem.posting();
        var enterprise = posting.enterprise();
        return new ProblemSummary(
                problem.id().value(),
                problem.title(),
                enterprise == null ? "" : enterprise.name(),
                posting.district(),
                problem.classification().teamIndustry(),
                posting.status(),
                problem.engagement().urgency(),
                problem.engagement().dueOn());
    }
}
