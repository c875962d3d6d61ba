package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.Workers;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Screened;
import io.zhiqiao.matcher.query.ProblemQuery;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** Says why an expert has a place: quotations, targets spoken of, interests shared, gaps in the records. */
public final class Explainer {

    /** Pairs whose records are read by one question to the database, while others are read beside it. */
    private static final int READ_TOGETHER = 5;

    private final RecordStore records;
    private final SpokenOf spokenOf;
    private final Quoter quoter;
    private final Workers workers = new Workers("explaining");

    /** Quotes from {@code records}. */
    public Explainer(RecordStore records, TextAnalysis analysis) {
        this.records = records;
        this.spokenOf = new SpokenOf(analysis);
        this.quoter = new Quoter(analysis);
    }

    /** Explains pairs, numbered in their order; what some of them quote is read in one go. */
    List<RankedExpert> explain(List<ScoredPair> pairs, RankProfile.FitWordings wordings) {
        var starts = IntStream.iterate(0, start -> start < pairs.size(), start -> start + READ_TOGETHER)
                .boxed()
                .toList();
        return workers
                .map(starts, start -> {
                    var together = pairs.subList(start, Math.min(pairs.size(), start + READ_TOGETHER));
                    return explain(together, start + 1, wordings);
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<RankedExpert> explain(List<ScoredPair> pairs, int firstRank, RankProfile.FitWordings wordings) {
        var quoted = QuotedEvidence.of(pairs, records);
        return IntStream.range(0, pairs.size())
                .mapToObj(place -> explain(pairs.get(place), firstRank + place, wordings, quoted))
                .toList();
    }

    private RankedExpert explain(ScoredPair pair, int rank, RankProfile.FitWordings wordings, QuotedEvidence quoted) {
        var query = pair.query();
        var screened = pair.screened();
        var evidence = quoted.of(pair);
        return new RankedExpert(
                rank,
                screened.expert(),
                pair.fit(),
                wordings.of(pair.fit()),
                pair.score().contributions(),
                quoter.quote(query, evidence),
                coveredTargets(query.problem(), evidence),
                sharedInterests(query, screened),
                screened.findings().unverified());
    }

    private List<String> coveredTargets(Problem problem, List<Evidence> evidence) {
        var targets = problem.statement().targets();
        if (targets.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<String>();
        evidence.forEach(piece -> known.addAll(spokenOf.terms(piece)));
        return targets.stream()
                .map(Problem.Target::name)
                .filter(name -> SpokenOf.share(spokenOf.terms(name), known) > 0)
                .distinct()
                .toList();
    }

    private static List<String> sharedInterests(ProblemQuery query, Screened screened) {
        var interests = query.codes().interestByIpc();
        if (interests.isEmpty()) {
            return List.of();
        }
        var technologies = CodeProximity.technologies(screened.expert().expertise(), screened.candidate());
        return interests.keySet().stream()
                .filter(technologies::contains)
                .sorted()
                .toList();
    }
}
