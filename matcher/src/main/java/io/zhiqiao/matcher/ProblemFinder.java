package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.lucene.ProblemSnapshot.SignedProblem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Circumstances;
import io.zhiqiao.matcher.eligibility.Screening;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.ProblemRanking;
import io.zhiqiao.matcher.rank.ProblemRanking.ScreenedProblem;
import io.zhiqiao.matcher.retrieve.Candidate;
import io.zhiqiao.matcher.retrieve.CandidateRetriever;
import io.zhiqiao.matcher.retrieve.ProblemRetriever;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Ranks open problems for an expert: the flow of {@link Matchmaker} in the other direction. A pair has the same fit in
 * both, and a problem that the expert must not be suggested for is listed apart, with the rule.
 */
public final class ProblemFinder {

    private static final int DEPTH = 100;
    /** By how much one looks deeper where too few of those found may be seen. */
    private static final int DEEPER = 8;

    private static final int MAX_PIECES = 12;

    private final Lifetime lifetime;
    private final CandidateRetriever experts;
    private final ProblemRetriever problems;
    private final ProblemQueryParser parser;
    private final Screening screening;
    private final ProblemRanking ranking;
    private final TellingTerms tellingTerms;
    private final RecordStore records;
    private final Clock clock;

    ProblemFinder(
            Lifetime lifetime,
            CandidateRetriever experts,
            ProblemRetriever problems,
            ProblemQueryParser parser,
            Screening screening,
            ProblemRanking ranking,
            TellingTerms tellingTerms,
            RecordStore records,
            Clock clock) {
        this.lifetime = lifetime;
        this.experts = experts;
        this.problems = problems;
        this.parser = parser;
        this.screening = screening;
        this.ranking = ranking;
        this.tellingTerms = tellingTerms;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Finds the open problems that fit an expert best, and says why; and why there are none.
     *
     * @param expertId whose evidence is looked at
     * @param topK how many at most, at least 1
     * @throws IllegalArgumentException if {@code topK} is less than 1
     * @throws EngineClosedException if the engine is closed, or about to be
     */
    public ExpertProblems problemsFor(ExpertId expertId, int topK) {
        return problemsFor(expertId, topK, problem -> true);
    }

    /**
     * As {@link #problemsFor(ExpertId, int)}, among some of the problems only: who may not see the others gets a list
     * that is as long as there are enough that they may see.
     *
     * @param visible which problems are looked at
     */
    public ExpertProblems problemsFor(ExpertId expertId, int topK, Predicate<Problem> visible) {
        if (topK < 1) {
            throw new IllegalArgumentException("topK（%d）至少为 1。\nThe topK (%1$d) must be at least 1.".formatted(topK));
        }
        return lifetime.whileOpen(() -> ranked(expertId, topK, visible));
    }

    private ExpertProblems ranked(ExpertId expertId, int topK, Predicate<Problem> visible) {
        var candidates = experts.load(List.of(expertId));
        if (candidates.isEmpty() || !records.contains(RecordKind.EXPERTS, expertId.value())) {
            return ranking.none(expertId, ExpertProblems.State.EXPERT_NOT_INDEXED);
        }
        if (problems.openCount() == 0) {
            return ranking.none(expertId, ExpertProblems.State.NO_OPEN_PROBLEM);
        }
        var candidate = candidates.getFirst();
        var terms = tellingTerms.of(expertId);
        var pieces = profileFirst(candidate);
        var open = problems.openCount();
        var depth = DEPTH;
        var screened = screened(candidate, problems.retrieve(terms, pieces, depth), visible);
        while (screened.size() < topK && depth < open) {
            depth = Math.min(depth * DEEPER, open);
            screened = screened(candidate, problems.retrieve(terms, pieces, depth), visible);
        }
        return ranking.rank(expertId, screened, topK);
    }

    private List<ScreenedProblem> screened(Candidate candidate, List<SignedProblem> found, Predicate<Problem> visible) {
        var statistics = experts.statistics();
        var screened = new ArrayList<ScreenedProblem>();
        for (var signed : found) {
            var problem = records.find(RecordKind.PROBLEMS, signed.id().value());
            if (problem.isEmpty() || !isOpen(problem.get()) || !visible.test(problem.get())) {
                continue;
            }
            var query = parser.query(problem.get(), statistics, signed.title(), signed.full());
            var circumstances = Circumstances.of(problem.get(), records, LocalDate.now(clock));
            screening
                    .screen(List.of(candidate), circumstances)
                    .forEach(expert -> screened.add(new ScreenedProblem(query, expert)));
        }
        return screened;
    }

    /** As the record says now: the index may not have seen the last change, and never sees a day go by. */
    private boolean isOpen(Problem problem) {
        var validUntil = problem.posting().validUntil();
        return problem.posting().status().isOpen()
                && (validUntil == null || !validUntil.isBefore(LocalDate.now(clock)));
    }

    private static List<EvidenceSignature> profileFirst(Candidate candidate) {
        var pieces = new ArrayList<>(candidate.pieces().reversed());
        return pieces.subList(0, Math.min(MAX_PIECES, pieces.size()));
    }
}
