package io.zhiqiao.indexer.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cn.smart.HMMChineseTokenizer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How text becomes terms; loaded from the folder {@code config/analysis}.
 *
 * <p>Documents and queries go through the same code. Thread-safe; one instance serves the whole process.
 */
public final class TextAnalysis {

    /** Raised with every change of the code that changes a term, a gram or a fold. */
    private static final String CODE_VERSION = "1";

    private static final int LONGEST_WORD = 255;
    private static final List<String> FILES =
            List.of("terms.tsv", "synonyms.tsv", "bilingual.tsv", "stop-words.tsv", "surnames-pinyin.tsv");

    private final TermDictionary dictionary;
    private final Synonyms synonyms;
    private final Set<String> stopWords;
    private final String fingerprint;
    private final Analyzer termAnalyzer;
    private final Analyzer wordAnalyzer;
    private final Analyzer nameAnalyzer;

    private TextAnalysis(Path folder) {
        var groups = groups(folder);
        synonyms = Synonyms.of(groups);
        var terms = new LinkedHashSet<>(column(folder, "terms.tsv"));
        terms.addAll(synonyms.words());
        dictionary = TermDictionary.of(terms);
        stopWords = Set.copyOf(column(folder, "stop-words.tsv"));
        fingerprint = fingerprint(folder);
        termAnalyzer = analyzer(() -> new TermTokenizer(dictionary));
        var names = new NameTokens(new NamePinyin(surnames(folder)));
        nameAnalyzer = analyzer(() -> new NameTokenizer(names));
        wordAnalyzer = wordAnalyzer(stopWords);
    }

    /**
     * Reads the lists {@code terms}, {@code synonyms}, {@code bilingual}, {@code stop-words} and {@code
     * surnames-pinyin}, all {@code .tsv}.
     *
     * @throws java.io.UncheckedIOException if one of them cannot be read
     * @throws IllegalArgumentException if a row has too few columns
     */
    public static TextAnalysis load(Path analysisFolder) {
        return new TextAnalysis(analysisFolder);
    }

    /**
     * Pairs of characters, listed terms, words, codes and quantities; a token's type is the name of its {@link
     * TermKind}.
     */
    public Analyzer termAnalyzer() {
        return termAnalyzer;
    }

    /** The words that SmartCN finds in the folded text, without stop words and punctuation. */
    public Analyzer wordAnalyzer() {
        return wordAnalyzer;
    }

    /** For names of persons and organisations: characters, pairs, words, pinyin apart and joined, initials. */
    public Analyzer nameAnalyzer() {
        return nameAnalyzer;
    }

    /** The terms of {@code text}, as {@link #termAnalyzer} finds them, with their places in the text as given. */
    public List<Term> terms(String text) {
        var scanner = new TermScanner(dictionary);
        var tokens = scanner.scan(text.toCharArray(), text.length());
        var folded = scanner.folded();
        var terms = new ArrayList<Term>(tokens.size());
        for (var i = 0; i < tokens.size(); i++) {
            terms.add(new Term(
                    new String(folded.chars(), tokens.textStart(i), tokens.textLength(i)),
                    folded.startOf(tokens.start(i)),
                    folded.endOf(tokens.end(i)),
                    tokens.kind(i)));
        }
        return terms;
    }

    /** The SmartCN words of {@code text}, as {@link #wordAnalyzer} finds them, in their order. */
    public List<String> words(String text) {
        var words = new ArrayList<String>();
        try (var stream = wordAnalyzer.tokenStream("", text)) {
            var word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(word.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException("内存中的文本无法读取。\nA text in memory cannot be read.", e);
        }
    }

    /**
     * What means the same as {@code term}, folded: synonyms, short forms, the other language. Empty if nothing is
     * known. A word of several words comes with blanks between them; {@link #terms} says how it is indexed.
     */
    public Set<String> synonymsOf(String term) {
        return synonyms.of(fold(term));
    }

    /** Whether {@code term} is too common to look for. */
    public boolean isStopWord(String term) {
        return stopWords.contains(fold(term));
    }

    /** The single characters, pairs and Latin words of {@code text} as a bag. */
    public GramVector grams(String text) {
        return new GramCounter().count(text);
    }

    /**
     * The one form of {@code text} that all of analysis works on: compatibility characters and width by NFKC, lower
     * case, simplified Chinese. Folding twice changes nothing more.
     */
    public String fold(String text) {
        return foldText(text);
    }

    /**
     * The folded form of {@code text} with each character in the place of the one that it came from; empty where some
     * became more or fewer.
     */
    public Optional<String> foldInPlace(String text) {
        var folded = new FoldedText().fold(text);
        return folded.keepsPlaces() ? Optional.of(folded.toString()) : Optional.empty();
    }

    /** Changes whenever an index that was made before can no longer be searched: with the lists and with the code. */
    public String fingerprint() {
        return fingerprint;
    }

    private static String foldText(String text) {
        return new FoldedText().fold(text).toString();
    }

    private static List<String> column(Path folder, String name) {
        return new DictionaryFile(folder.resolve(name))
                .rows(1).stream().map(row -> foldText(row.getFirst())).toList();
    }

    /** Synonyms are a whole row; of the bilingual pairs, what follows the second column says where they are from. */
    private static List<List<String>> groups(Path folder) {
        var same = new DictionaryFile(folder.resolve("synonyms.tsv")).rows(2).stream();
        var pairs = new DictionaryFile(folder.resolve("bilingual.tsv"))
                .rows(2).stream().map(row -> row.subList(0, 2));
        return Stream.concat(same, pairs)
                .map(row -> row.stream()
                        .filter(cell -> !cell.isEmpty())
                        .map(TextAnalysis::foldText)
                        .toList())
                .toList();
    }

    private static Map<String, List<String>> surnames(Path folder) {
        var readings = new HashMap<String, List<String>>();
        for (var row : new DictionaryFile(folder.resolve("surnames-pinyin.tsv")).rows(2)) {
            var surname = foldText(row.getFirst());
            var syllables = List.of(row.get(1).split(" "));
            if (syllables.size() != surname.codePointCount(0, surname.length())) {
                throw new IllegalArgumentException("""
                        词表 surnames-pinyin.tsv 中姓氏“%s”的读音“%s”应每字一个音节，以空格分隔。
                        The reading of the surname must have one syllable for each character, with blanks between.""".formatted(surname, row.get(1)));
            }
            readings.put(surname, syllables);
        }
        return readings;
    }

    private static String fingerprint(Path folder) {
        var digest = Digests.sha256();
        digest.update(CODE_VERSION.getBytes(StandardCharsets.UTF_8));
        for (var name : FILES) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(Digests.sha256().digest(new DictionaryFile(folder.resolve(name)).bytes()));
        }
        return Digests.hex(digest.digest(), 16);
    }

    private static Analyzer analyzer(java.util.function.Supplier<Tokenizer> tokenizer) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(tokenizer.get());
            }
        };
    }

    private static Analyzer wordAnalyzer(Set<String> stopWords) {
        var stops = new CharArraySet(stopWords, false);
        stops.addAll(SmartChineseAnalyzer.getDefaultStopSet());
        var stopSet = CharArraySet.unmodifiableSet(stops);
        return new Analyzer() {
            @Override
            protected Reader initReader(String fieldName, Reader reader) {
                return new FoldingCharFilter(reader);
            }

            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                var words = new HMMChineseTokenizer();
                var whole = new LengthFilter(words, 1, LONGEST_WORD);
                return new TokenStreamComponents(words, new EnglishMinimalStemFilter(new StopFilter(whole, stopSet)));
            }
        };
    }
}
