package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.analysis.Term;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether evidence speaks of something that has a name: a target, a skill. */
public final class SpokenOf {

    /** Share of a name's terms that evidence must have to speak of it. */
    private static final double COVERED = 0.5;

    private final TextAnalysis analysis;

    /** Analyses names as evidence is analysed. */
    public SpokenOf(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** The terms of a text. */
    public Set<String> terms(String text) {
        return analysis.terms(text).stream().map(Term::text).collect(Collectors.toSet());
    }

    /** The terms of a piece. */
    public Set<String> terms(Evidence piece) {
        return terms(piece.title() + "\n" + piece.text());
    }

    /**
     * What of the terms of a name is known, in [0, 1], where that is enough to speak of it; 0 otherwise.
     *
     * @param wanted the terms of the name
     * @param known the terms of the evidence
     */
    public static double share(Set<String> wanted, Set<String> known) {
        var common = wanted.stream().filter(known::contains).count();
        return common > 0 && common >= COVERED * wanted.size() ? (double) common / wanted.size() : 0;
    }
}
