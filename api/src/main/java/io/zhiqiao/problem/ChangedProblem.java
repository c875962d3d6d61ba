package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;

/** Problems that differ from another in one thing. */
final class ChangedProblem {

    private ChangedProblem() {}

    static Problem inState(Problem problem, ProblemStatus status) {
        var posting = problem.posting();
        return new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                problem.engagement(),
                new Problem.Posting(
                        posting.enterprise(),
                        posting.district(),
                        posting.contact(),
                        posting.source(),
                        status,
                        posting.validUntil()));
    }

    /** With another title and present situation; the enterprise's own words stay. */
    static Problem worded(Problem problem, String title, String present) {
        var statement = problem.statement();
        return new Problem(
                problem.id(),
                title,
                problem.problemText(),
                problem.classification(),
                new Problem.Statement(
                        statement.scenario(),
                        present,
                        statement.existingBasis(),
                        statement.triedAndFailed(),
                        statement.targets(),
                        statement.constraints(),
                        statement.openQuestions(),
                        statement.wantedTrl()),
                problem.engagement(),
                problem.posting());
    }
}
