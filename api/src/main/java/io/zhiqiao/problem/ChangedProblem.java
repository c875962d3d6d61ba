package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import org.jspecify.annotations.Nullable;

/** Problems that differ from another in one thing. */
public final class ChangedProblem {

    private ChangedProblem() {}

    /** The same in another state. */
    public static Problem inState(Problem problem, ProblemStatus status) {
        var posting = problem.posting();
        return posted(
                problem,
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

    /** With another service team. */
    static Problem ledBy(Problem problem, String team) {
        var codes = problem.classification();
        return new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                new Problem.Classification(codes.kind(), codes.industryCode(), codes.field(), codes.ipc(), team),
                problem.statement(),
                problem.engagement(),
                problem.posting());
    }

    /** Posted by somebody else, or by nobody who is named. */
    static Problem postedBy(Problem problem, @Nullable OrganisationRef enterprise) {
        var posting = problem.posting();
        return posted(
                problem,
                new Problem.Posting(
                        enterprise,
                        posting.district(),
                        posting.contact(),
                        posting.source(),
                        posting.status(),
                        posting.validUntil()));
    }

    /** Without the contact, which only those need who speak with the enterprise. */
    public static Problem withoutContact(Problem problem) {
        var posting = problem.posting();
        return posted(
                problem,
                new Problem.Posting(
                        posting.enterprise(),
                        posting.district(),
                        "",
                        posting.source(),
                        posting.status(),
                        posting.validUntil()));
    }

    private static Problem posted(Problem problem, Problem.Posting posting) {
        return new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                problem.engagement(),
                posting);
    }

    /** With another name in place of the enterprise's, wherever it stands. */
    static Problem renamed(Problem problem, String name, String other) {
        var statement = problem.statement();
        return postedBy(
                new Problem(
                        problem.id(),
                        problem.title().replace(name, other),
                        problem.problemText().replace(name, other),
                        problem.classification(),
                        new Problem.Statement(
                                statement.scenario().replace(name, other),
                                statement.currentProblem().replace(name, other),
                                statement.existingBasis().replace(name, other),
                                statement.triedAndFailed().replace(name, other),
                                statement.targets(),
                                statement.constraints().replace(name, other),
                                statement.openQuestions().replace(name, other),
                                statement.wantedTrl()),
                        problem.engagement(),
                        problem.posting()),
                new OrganisationRef(null, other));
    }
}
