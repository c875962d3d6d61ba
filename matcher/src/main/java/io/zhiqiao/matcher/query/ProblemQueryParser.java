package io.zhiqiao.matcher.query;

import io.zhiqiao.indexer.analysis.Term;
import io.zhiqiao.indexer.analysis.TermKind;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.IpcSymbols;
import io.zhiqiao.indexer.index.ProblemWording;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.matcher.query.ProblemQuery.Codes;
import io.zhiqiao.matcher.query.ProblemQuery.EnglishMeaning;
import io.zhiqiao.matcher.query.ProblemQuery.Meaning;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/** Turns a problem into a query, with the analysis that the index was built with. */
public final class ProblemQueryParser {

    /** How often the title counts beside the text: it is short, and says what the problem is about. */
    static final int TITLE_TIMES = 3;

    /** Grams kept of a problem; more change nothing that can be measured. */
    static final int MAX_GRAMS = 128;

    /** Kinds of terms that are names of things, and so may have other names. */
    private static final Set<TermKind> NAMED = EnumSet.of(TermKind.DICTIONARY, TermKind.LATIN, TermKind.CODE);

    private final TextAnalysis analysis;
    private final TextSigner signer;
    private final RequestWords requestWords;
    private final PatentInterests interests;

    /** All four are shared with whoever else uses them. */
    public ProblemQueryParser(
            TextAnalysis analysis, TextSigner signer, RequestWords requestWords, PatentInterests interests) {
        this.analysis = analysis;
        this.signer = signer;
        this.requestWords = requestWords;
        this.interests = interests;
    }

    /**
     * Analyses {@code problem} for a collection; its meaning only once somebody asks for it.
     *
     * @param problem the posted problem
     * @param statistics of the collection of evidence that will be searched
     */
    public ProblemQuery parse(Problem problem, CollectionStatistics statistics) {
        return query(problem, statistics, MeaningOnDemand.by(() -> {
            var text = ProblemWording.of(problem);
            var title = signer.sign(text.title());
            var full = text.text().isEmpty() ? title : signer.sign(text.titleAndText());
            return meaning(statistics, title, full);
        }));
    }

    /**
     * Makes the query of a problem whose texts were signed before, for example when it was indexed.
     *
     * @param title signature of the title
     * @param full signature of title and text
     */
    public ProblemQuery query(
            Problem problem, CollectionStatistics statistics, TextSignature title, TextSignature full) {
        return query(problem, statistics, MeaningOnDemand.known(meaning(statistics, title, full)));
    }

    private ProblemQuery query(Problem problem, CollectionStatistics statistics, MeaningOnDemand meaning) {
        var text = ProblemWording.of(problem);
        var strippedTitle = requestWords.strip(text.title());
        var strippedText = requestWords.strip(text.text());
        var termsOfTitle = analysis.terms(strippedTitle);
        var termsOfText = analysis.terms(strippedText);
        var synonyms = synonyms(termsOfTitle, termsOfText);
        var grams = analysis.grams(strippedText)
                .plus(analysis.grams(strippedTitle), TITLE_TIMES)
                .plus(analysis.grams(String.join("\n", synonyms)), 1);
        return new ProblemQuery(
                problem,
                countByTerm(termsOfTitle, termsOfText, synonyms),
                countByWord(strippedTitle, strippedText),
                WeightedGrams.of(grams, statistics, requestWords::isContent, MAX_GRAMS),
                meaning,
                codes(problem),
                statistics);
    }

    /** What else the problem's terms are called, each once, in order of first appearance. */
    private Set<String> synonyms(List<Term> ofTitle, List<Term> ofText) {
        return Stream.concat(ofTitle.stream(), ofText.stream())
                .filter(term -> NAMED.contains(term.kind()))
                .map(Term::text)
                .distinct()
                .flatMap(term -> analysis.synonymsOf(term).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Integer> countByWord(String title, String text) {
        var countByWord = new LinkedHashMap<String, Integer>();
        analysis.words(title).forEach(word -> countByWord.merge(word, TITLE_TIMES, Integer::sum));
        analysis.words(text).forEach(word -> countByWord.merge(word, 1, Integer::sum));
        return countByWord;
    }

    private Map<String, Integer> countByTerm(List<Term> ofTitle, List<Term> ofText, Set<String> synonyms) {
        var countByTerm = new LinkedHashMap<String, Integer>();
        ofTitle.forEach(term -> countByTerm.merge(term.text(), TITLE_TIMES, Integer::sum));
        ofText.forEach(term -> countByTerm.merge(term.text(), 1, Integer::sum));
        for (var synonym : synonyms) {
            analysis.terms(synonym).forEach(term -> countByTerm.putIfAbsent(term.text(), 1));
        }
        countByTerm.keySet().removeIf(analysis::isStopWord);
        return countByTerm;
    }

    private static @Nullable Meaning meaning(CollectionStatistics statistics, TextSignature title, TextSignature full) {
        if (title.chinese() == null || full.chinese() == null) {
            return null;
        }
        var ofTitle = CentredVector.of(title.chinese(), statistics.chineseMean());
        var ofFull = title.equals(full) ? ofTitle : CentredVector.of(full.chinese(), statistics.chineseMean());
        return new Meaning(ofTitle, ofFull, between(title.chinese(), full.chinese()), english(statistics, title, full));
    }

    private static @Nullable EnglishMeaning english(
            CollectionStatistics statistics, TextSignature title, TextSignature full) {
        if (title.english() == null || full.english() == null) {
            return null;
        }
        return new EnglishMeaning(
                CentredVector.of(title.english(), statistics.englishMean()),
                CentredVector.of(full.english(), statistics.englishMean()),
                between(title.english(), full.english()));
    }

    private static float[] between(float[] title, float[] full) {
        var sum = new float[title.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = title[i] + full[i];
        }
        return VectorUtil.l2normalize(sum);
    }

    private Codes codes(Problem problem) {
        var classification = problem.classification();
        return new Codes(
                IpcSymbols.subclasses(classification.ipc()),
                classification.industryCode(),
                interests.of(problem.posting().enterprise()));
    }
}
