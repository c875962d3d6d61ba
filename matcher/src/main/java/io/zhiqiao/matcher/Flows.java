package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.eligibility.Eligibility;
import io.zhiqiao.matcher.eligibility.ExpertRecords;
import io.zhiqiao.matcher.eligibility.Screening;
import io.zhiqiao.matcher.query.ProblemQueryParser;
import io.zhiqiao.matcher.rank.CaseScorer;
import io.zhiqiao.matcher.rank.Explainer;
import io.zhiqiao.matcher.rank.ProblemRanking;
import io.zhiqiao.matcher.rank.RankProfile;
import io.zhiqiao.matcher.rank.Ranking;
import io.zhiqiao.matcher.retrieve.CaseRetriever;
import io.zhiqiao.matcher.retrieve.LuceneCandidateRetriever;
import io.zhiqiao.matcher.retrieve.ProblemRetriever;
import io.zhiqiao.matcher.retrieve.WordedProblems;
import java.time.Clock;

/**
 * What is asked of an engine; all flows share their steps, so that a pair has the same fit in each.
 *
 * @param matchmaker experts for a problem
 * @param problemFinder problems for an expert
 * @param similarProblems problems that say the same as another
 * @param caseFinder cases that are like a problem
 * @param fitMeter fits without rules
 * @param experts what all of them know of experts
 */
record Flows(
        Matchmaker matchmaker,
        ProblemFinder problemFinder,
        SimilarProblems similarProblems,
        CaseFinder caseFinder,
        FitMeter fitMeter,
        ExpertRecords experts) {

    /** Builds the flows on embedded indexes. */
    static Flows on(
            SearchIndexes indexes,
            RecordStore records,
            TextAnalysis analysis,
            ProblemQueryParser parser,
            RankProfile profile,
            Lifetime lifetime,
            Clock clock) {
        var retriever = new LuceneCandidateRetriever(indexes.experts());
        var experts = new ExpertRecords(records);
        var screening = new Screening(experts, Eligibility.ofAllRules());
        var ranking = new Ranking(profile, new Explainer(records, analysis));
        return new Flows(
                new Matchmaker(lifetime, parser, retriever, screening, ranking, records, clock),
                new ProblemFinder(
                        lifetime,
                        retriever,
                        new ProblemRetriever(indexes.problems()),
                        parser,
                        screening,
                        new ProblemRanking(ranking),
                        new TellingTerms(records, analysis),
                        records,
                        clock),
                new SimilarProblems(lifetime, new WordedProblems(indexes.problems()), records, analysis),
                new CaseFinder(
                        lifetime,
                        parser,
                        retriever,
                        new CaseRetriever(indexes.cases()),
                        new CaseScorer(profile),
                        records),
                new FitMeter(lifetime, parser, retriever, experts, profile),
                experts);
    }
}
