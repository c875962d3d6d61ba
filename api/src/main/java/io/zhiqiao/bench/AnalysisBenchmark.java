package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.analysis.TermKind;
import io.zhiqiao.indexer.analysis.TextAnalysis;
import io.zhiqiao.indexer.index.EvidenceWording;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** Times texts to terms and grams on one thread, and counts how many listed terms stay whole in running text. */
final class AnalysisBenchmark {

    private static final int TEXTS = 4_000;
    private static final int ROUNDS = 9;
    private static final double LEAST_SPEED = 5;
    private static final double LEAST_WHOLE = 0.95;
    private static final double CHARS_PER_MCHAR = 1e6;
    private static final double MS_PER_S = 1e3;

    private final TextAnalysis analysis;
    private final GeneratedCorpus corpus;
    private final Path terms;

    /**
     * Measures {@code analysis} on texts of {@code corpus}.
     *
     * @param terms the list of terms, which is asked for whole terms
     */
    AnalysisBenchmark(TextAnalysis analysis, GeneratedCorpus corpus, Path terms) {
        this.analysis = analysis;
        this.corpus = corpus;
        this.terms = terms;
    }

    BenchmarkSection run() {
        var texts = texts();
        var ofTerms = new Latencies();
        var ofGrams = new Latencies();
        for (int round = 0; round < ROUNDS; round++) {
            ofTerms.time(() -> texts.forEach(text -> consume(analysis.termAnalyzer(), text)));
            ofGrams.time(() -> texts.forEach(analysis::grams));
        }
        var chars = texts.stream().mapToInt(String::length).sum();
        return new BenchmarkSection(
                Measurement.ANALYSIS,
                "单线程，中位数；整词率：词典术语夹在句中仍整词切出的比例。"
                        + " One thread, medians; whole terms: share of the listed terms that come out whole within a sentence.",
                List.of(
                        Figure.atLeast(LEAST_SPEED, "terms", "术语与二元字", perSecond(chars, ofTerms), "Mchar/s"),
                        Figure.of("grams", "字组计数", perSecond(chars, ofGrams), "Mchar/s"),
                        Figure.atLeast(LEAST_WHOLE, "whole-terms", "整词率", wholeTerms(), "")));
    }

    private static double perSecond(int chars, Latencies times) {
        return chars / CHARS_PER_MCHAR / (times.percentile(0.5) / MS_PER_S);
    }

    private List<String> texts() {
        var texts = new ArrayList<String>(TEXTS);
        for (int i = 0; texts.size() < TEXTS; i = (i + 1) % corpus.expertCount()) {
            corpus.expert(i).outputs().forEach(output -> texts.add(EvidenceWording.of(output)));
        }
        return texts;
    }

    private static void consume(Analyzer analyzer, String text) {
        try (var tokens = analyzer.tokenStream("", text)) {
            tokens.reset();
            while (tokens.incrementToken()) {
                // only the time counts
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException("A text cannot be analysed.", e);
        }
    }

    private double wholeTerms() {
        try (var lines = Files.lines(terms)) {
            var listed = lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1)[0])
                    .filter(term -> !term.isBlank())
                    .toList();
            return listed.stream().filter(this::comesOutWhole).count() / (double) listed.size();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the terms from %s.".formatted(terms), e);
        }
    }

    private boolean comesOutWhole(String term) {
        var folded = analysis.fold(term);
        return analysis.terms("我们研究" + term + "的应用").stream()
                .anyMatch(found -> found.text().equals(folded)
                        && (found.kind() == TermKind.DICTIONARY || folded.length() <= 2 || isWord(found.kind())));
    }

    private static boolean isWord(TermKind kind) {
        return kind == TermKind.LATIN || kind == TermKind.CODE;
    }
}
