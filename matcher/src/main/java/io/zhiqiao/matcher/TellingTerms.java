package io.zhiqiao.matcher;

import io.zhiqiao.indexer.analysis.Term;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.index.EvidenceWording;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms that an expert keeps working on: those that stand in most pieces of evidence. */
final class TellingTerms {

    private static final int MAX_TERMS = 96;

    /** Most pieces first; the longer terms first among equals, since they say more. */
    private static final Comparator<Map.Entry<String, Integer>> MOST_TELLING_FIRST =
            Map.Entry.<String, Integer>comparingByValue()
                    .thenComparingInt(entry -> entry.getKey().length())
                    .reversed()
                    .thenComparing(Map.Entry::getKey);

    private final RecordStore records;
    private final TextAnalysis analysis;

    TellingTerms(RecordStore records, TextAnalysis analysis) {
        this.records = records;
        this.analysis = analysis;
    }

    /** At most {@value #MAX_TERMS} terms, the most telling first. */
    List<String> of(ExpertId expertId) {
        Map<String, Integer> pieceCountByTerm = new HashMap<>();
        records.evidenceOf(expertId).stream()
                .filter(Evidence::forMatching)
                .forEach(piece -> count(EvidenceWording.of(piece), pieceCountByTerm));
        records.find(RecordKind.EXPERTS, expertId.value())
                .ifPresent(expert -> count(EvidenceWording.of(Profile.of(expert)), pieceCountByTerm));
        return pieceCountByTerm.entrySet().stream()
                .sorted(MOST_TELLING_FIRST)
                .limit(MAX_TERMS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(String text, Map<String, Integer> pieceCountByTerm) {
        analysis.terms(text).stream()
                .map(Term::text)
                .filter(term -> !analysis.isStopWord(term))
                .distinct()
                .forEach(term -> pieceCountByTerm.merge(term, 1, Integer::sum));
    }
}
