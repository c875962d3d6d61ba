package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.index.lucene.ProblemSnapshot.SignedProblem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Circumstances;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.eligibility.Screening;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.RankedExpert;
import io.zhiqiao.matcher.rank.Ranking;
import io.zhiqiao.matcher.retrieve.Candidate;
import io.zhiqiao.matcher.retrieve.CandidateRetriever;
import io.zhiqiao.matcher.retrieve.ProblemRetriever;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks open problems for an expert: the flow of {@link Matchmaker} in the other direction. A pair has the same fit in
 * both, and a problem that the expert must not be suggested for is not shown.
 */
public final class ProblemFinder {

    private static final int DEPTH = 100;
    private static final int MAX_TERMS = 96;
    private static final int MAX_PIECES = 12;

    private final CandidateRetriever experts;
    private final ProblemRetriever problems;
    private final ProblemQueryParser parser;
    private final Screening screening;
    private final Ranking ranking;
    private final TextAnalysis analysis;
    private final RecordStore records;
    private final Clock clock;

    ProblemFinder(
            CandidateRetriever experts,
            ProblemRetriever problems,
            ProblemQueryParser parser,
            Screening screening,
            Ranking ranking,
            TextAnalysis analysis,
            RecordStore records,
            Clock clock) {
        this.experts = experts;
        this.problems = problems;
        this.parser = parser;
        this.screening = screening;
        this.ranking = ranking;
        this.analysis = analysis;
        this.records = records;
        this.clock = clock;
    }

    /**
     * Finds the open problems that fit an expert best, and says why.
     *
     * @param expertId whose evidence is looked at
     * @param topK how many at most, at least 1
     * @return best first, equal fits by id; empty for an expert who is not in the index
     */
    public List<ProblemMatch> problemsFor(ExpertId expertId, int topK) {
        var candidates = experts.load(List.of(expertId));
        if (candidates.isEmpty()) {
            return List.of();
        }
        var candidate = candidates.getFirst();
        var found = problems.retrieve(tellingTerms(expertId), profileFirst(candidate), DEPTH);
        return ranked(candidate, found).stream()
                .sorted(Comparator.comparingDouble(Fit::fit)
                        .reversed()
                        .thenComparing(fit -> fit.problem().id()))
                .limit(topK)
                .map(new Numbering()::next)
                .toList();
    }

    private List<Fit> ranked(Candidate candidate, List<SignedProblem> found) {
        var statistics = experts.statistics();
        var fits = new ArrayList<Fit>();
        for (var signed : found) {
            var problem = records.find(RecordKind.PROBLEMS, signed.id().value());
            if (problem.isEmpty() || !isOpen(problem.get())) {
                continue;
            }
            var query = parser.query(problem.get(), statistics, signed.title(), signed.full());
            var circumstances = Circumstances.of(problem.get(), records, LocalDate.now(clock));
            eligible(candidate, circumstances)
                    .flatMap(screened -> ranking.rankOne(query, screened))
                    .ifPresent(expert -> fits.add(new Fit(problem.get(), expert)));
        }
        return fits;
    }

    /** As the record says now: the index may not have seen the last change, and never sees a day go by. */
    private boolean isOpen(Problem problem) {
        var validUntil = problem.posting().validUntil();
        return problem.posting().status().isOpen()
                && (validUntil == null || !validUntil.isBefore(LocalDate.now(clock)));
    }

    private Optional<Screened> eligible(Candidate candidate, Circumstances circumstances) {
        return screening.screen(List.of(candidate), circumstances).stream()
                .filter(screened -> screened.findings().isEligible())
                .findFirst();
    }

    /** The terms that stand in most pieces, the longer ones first among equals: what this person keeps working on. */
    private List<String> tellingTerms(ExpertId expertId) {
        Map<String, Integer> pieceCountByTerm = new HashMap<>();
        records.evidenceOf(expertId).stream()
                .filter(Evidence::forMatching)
                .forEach(piece -> count(EvidenceWording.of(piece), pieceCountByTerm));
        records.find(RecordKind.EXPERTS, expertId.value())
                .ifPresent(expert -> count(EvidenceWording.of(Profile.of(expert)), pieceCountByTerm));
        return pieceCountByTerm.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparingInt((Map.Entry<String, Integer> entry) ->
                                        entry.getKey().length())
                                .reversed())
                        .thenComparing(Map.Entry::getKey))
                .limit(MAX_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(String text, Map<String, Integer> pieceCountByTerm) {
        analysis.terms(text).stream()
                .map(term -> term.text())
                .filter(term -> !analysis.isStopWord(term))
                .distinct()
                .forEach(term -> pieceCountByTerm.merge(term, 1, Integer::sum));
    }

    private static List<EvidenceSignature> profileFirst(Candidate candidate) {
        var pieces = new ArrayList<>(candidate.pieces().reversed());
        return pieces.subList(0, Math.min(MAX_PIECES, pieces.size()));
    }

    private record Fit(Problem problem, RankedExpert expert) {

        double fit() {
            return expert.fit();
        }
    }

    /** Gives out the places. */
    private static final class Numbering {

        private int last;

        ProblemMatch next(Fit fit) {
            last++;
            var expert = fit.expert();
            return new ProblemMatch(
                    last,
                    fit.problem(),
                    expert.fit(),
                    expert.wording(),
                    expert.contributions(),
                    expert.quotations(),
                    expert.unverified());
        }
    }
}
