package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.analysis.Term;
import io.zhiqiao.indexer.analysis.TermKind;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.rank.Quotation.Mark;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Picks the sentence of a piece of evidence that has most in common with a problem, and marks the common words. */
public final class Quoter {

    /** Longest quoted passage in UTF-16 code units; a longer sentence is cut around its marks. */
    static final int MAX_PASSAGE_CHARS = 160;

    /** A single character, a bare number or a unit in common says nothing. */
    private static final Set<TermKind> TELLING =
            EnumSet.of(TermKind.DICTIONARY, TermKind.BIGRAM, TermKind.LATIN, TermKind.CODE);

    private final TextAnalysis analysis;

    /** Analyses evidence as problems are analysed. */
    public Quoter(TextAnalysis analysis) {
        this.analysis = analysis;
    }

    /** Quotes each of {@code pieces} for {@code query}. */
    public List<Quotation> quote(ProblemQuery query, List<Evidence> pieces) {
        var wanted = query.countByTerm().keySet();
        var bound = new MarkBound(wanted, analysis);
        return pieces.stream().map(piece -> quote(wanted, bound, piece)).toList();
    }

    /** Quotes {@code piece} for some terms. */
    public Quotation quote(Set<String> wanted, Evidence piece) {
        return quote(wanted, new MarkBound(wanted, analysis), piece);
    }

    private Quotation quote(Set<String> wanted, MarkBound bound, Evidence evidence) {
        var cut = cut(best(wanted, bound, sentences(evidence)));
        return new Quotation(
                evidence.id(), evidence.kind(), evidence.title(), evidence.year(), cut.text(), cut.marks());
    }

    /**
     * The first of the sentences with most in common; the first of all where none has anything. Sentences that may have
     * most are looked at first, and those that cannot have more than what was found not at all.
     */
    private Passage best(Set<String> wanted, MarkBound bound, List<String> sentences) {
        var most = sentences.stream().mapToInt(bound::of).toArray();
        var order = IntStream.range(0, most.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer place) -> -most[place]))
                .toList();
        var best = new Passage(sentences.getFirst(), List.of());
        int bestPlace = 0;
        int bestCovered = 0;
        for (int place : order) {
            if (most[place] < Math.max(1, bestCovered)) {
                break;
            }
            var marks = marks(wanted, sentences.get(place));
            int covered = covered(marks);
            if (covered > bestCovered || (covered == bestCovered && covered > 0 && place < bestPlace)) {
                best = new Passage(sentences.get(place), marks);
                bestPlace = place;
                bestCovered = covered;
            }
        }
        return best;
    }

    static List<String> sentences(Evidence evidence) {
        var sentences = new ArrayList<String>();
        sentences.add(evidence.title());
        for (var line : evidence.text().split("\\R", -1)) {
            var breaks = BreakIterator.getSentenceInstance(Locale.CHINESE);
            breaks.setText(line);
            int start = breaks.first();
            for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
                var sentence = line.substring(start, end).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    List<Mark> marks(Set<String> wanted, String sentence) {
        var spans = new ArrayList<Mark>();
        for (Term term : analysis.terms(sentence)) {
            if (TELLING.contains(term.kind()) && wanted.contains(term.text())) {
                spans.add(new Mark(term.start(), term.end()));
            }
        }
        spans.sort((one, other) -> Integer.compare(one.start(), other.start()));
        var merged = new ArrayList<Mark>();
        for (var span : spans) {
            var last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && span.start() <= last.end()) {
                merged.set(merged.size() - 1, new Mark(last.start(), Math.max(last.end(), span.end())));
            } else {
                merged.add(span);
            }
        }
        return merged;
    }

    static int covered(List<Mark> marks) {
        return marks.stream().mapToInt(mark -> mark.end() - mark.start()).sum();
    }

    private static Passage cut(Passage passage) {
        var text = passage.text();
        if (text.length() <= MAX_PASSAGE_CHARS) {
            return passage;
        }
        var first = passage.marks().isEmpty() ? 0 : passage.marks().getFirst().start();
        int start = Math.clamp(first - 20, 0, text.length() - MAX_PASSAGE_CHARS);
        if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
            start--;
        }
        int end = start + MAX_PASSAGE_CHARS;
        if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) {
            end--;
        }
        var marks = new ArrayList<Mark>();
        for (var mark : passage.marks()) {
            int from = Math.max(mark.start(), start);
            int to = Math.min(mark.end(), end);
            if (from < to) {
                marks.add(new Mark(from - start, to - start));
            }
        }
        return new Passage(text.substring(start, end), marks);
    }

    private record Passage(String text, List<Mark> marks) {}
}
