package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Circumstances;
import io.zhiqiao.matcher.eligibility.Screening;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.Ranking;
import io.zhiqiao.matcher.retrieve.CandidateRetriever;
import java.time.Clock;
import java.time.LocalDate;

/** Ranks experts to problems: the flow of the house in one method. Safe to share between threads. */
public final class Matchmaker {

    private final Lifetime lifetime;
    private final ProblemQueryParser parser;
    private final CandidateRetriever retriever;
    private final Screening screening;
    private final Ranking ranking;
    private final RecordStore records;
    private final Clock clock;

    Matchmaker(
            Lifetime lifetime,
            ProblemQueryParser parser,
            CandidateRetriever retriever,
            Screening screening,
            Ranking ranking,
            RecordStore records,
            Clock clock) {
        this.lifetime = lifetime;
        this.parser = parser;
        this.retriever = retriever;
        this.screening = screening;
        this.ranking = ranking;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Finds the experts who fit {@code problem} best, and says why.
     *
     * @param problem the problem
     * @param options how many, and of whom
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public MatchResult match(Problem problem, MatchOptions options) {
        return lifetime.whileOpen(() -> ranked(problem, options));
    }

    private MatchResult ranked(Problem problem, MatchOptions options) {
        var query = parser.parse(problem, retriever.statistics());
        var candidates = retriever.retrieve(query, options.filter(), ranking.depth());
        var circumstances = Circumstances.of(problem, records, LocalDate.now(clock));
        var screened = screening.screen(candidates, circumstances);
        return ranking.rank(query, screened, options);
    }
}
