package io.zhiqiao.match;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.expert.ExpertReach;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.Matchmaker;
import io.zhiqiao.matcher.ProblemFinder;
import io.zhiqiao.problem.PostedProblems;
import org.springframework.stereotype.Service;

/** Asks the engine, and puts its answer into the form that pages and programmes get. */
@Service
public final class Matches {

    private final Matchmaker matchmaker;
    private final ProblemFinder problemFinder;
    private final RecordStore records;
    private final MatchMapper mapper;
    private final Names names;
    private final ExpertReach experts;
    private final PostedProblems posted;

    Matches(
            Matchmaker matchmaker,
            ProblemFinder problemFinder,
            RecordStore records,
            MatchMapper mapper,
            Names names,
            ExpertReach experts,
            PostedProblems posted) {
        this.matchmaker = matchmaker;
        this.problemFinder = problemFinder;
        this.records = records;
        this.mapper = mapper;
        this.names = names;
        this.experts = experts;
        this.posted = posted;
    }

    /** Experts who fit {@code problem}, with the reasons. */
    public MatchResponse match(Problem problem, MatchOptions options) {
        return mapper.toResponse(matchmaker.match(problem, options), problem, names);
    }

    /**
     * Open problems that fit an expert, or why there are none.
     *
     * @throws RejectedException (404) if there is no such expert
     */
    public ExpertProblemsResponse problemsFor(String expertId, int topK) {
        experts.check(expertId);
        if (!records.contains(RecordKind.EXPERTS, expertId)) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
        return mapper.toResponse(
                problemFinder.problemsFor(new ExpertId(expertId), topK, posted.visible()), names, posted.shown());
    }
}
