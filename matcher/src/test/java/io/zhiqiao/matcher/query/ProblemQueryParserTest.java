package io.zhiqiao.matcher.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.carrotsearch.hppc.IntIntHashMap;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.CollectionStatistics;
import io.zhiqiao.indexer.index.EvidenceSignature;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.TextSigner;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemQueryParserTest {

    private static final Clock CLOCK =
            Clock.fixed(SampleCorpus.TODAY.atStartOfDay().toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private static final CollectionStatistics CENTRED =
            new CollectionStatistics(1, new IntIntHashMap(), new float[] {0, 0.5f}, new float[] {0.5f, 0});

    @TempDir
    private Path folder;

    private RecordStore records;
    private ProblemQueryParser parser;

    @BeforeEach
    void open() {
        records = RecordStore.open(folder);
        SampleRecords.putInto(records, "corpus");
        var analysis = IndexedSample.ANALYSIS;
        var requestWords = RequestWords.load(ConfigFolder.find().resolve("analysis/request-words.txt"), analysis);
        parser = new ProblemQueryParser(
                analysis, TextSigner.withoutVectors(analysis), requestWords, new PatentInterests(records, CLOCK));
    }

    @AfterEach
    void close() {
        records.close();
    }

    @Test
    void titleCountsThreeTimesAsMuchAsTheText() {
        var query = parse("压铸", "模具");

        assertThat(query.countByTerm()).containsEntry("压铸", 3).containsEntry("模具", 1);
        assertThat(query.countByWord()).containsEntry("模具", 1).containsValue(3);
        assertThat(parse("压铸", "压铸模具").countByTerm()).containsEntry("压铸", 4);
    }

    @Test
    void otherNamesOfAThingAreLookedForOnceEach() {
        var query = parse("锂电池", "锂电池");

        assertThat(query.countByTerm()).containsEntry("锂离子电池", 1);
        assertThat(query.grams().cosine(piece("锂离子电池", query))).isPositive();
        assertThat(parse("卫星", "").countByTerm()).doesNotContainKey("锂离子电池");
    }

    @Test
    void nameOfAThingThatIsUsedIsNotCountedAgainAsASynonym() {
        assertThat(parse("锂离子电池", "锂电池").countByTerm()).containsEntry("锂离子电池", 3);
    }

    @Test
    void wordsOfAskingAreNotLookedFor() {
        var query = parse("我公司希望解决压铸难题", "研究压铸");

        assertThat(query.countByTerm()).containsEntry("压铸", 4).doesNotContainKeys("公司", "希望", "解决", "研究", "难题");
    }

    @Test
    void problemIsKeptAsItIs() {
        var problem = Problem.ofText(new ProblemId("P9"), "压铸", "我公司希望解决压铸气孔");

        assertThat(parser.parse(problem, CollectionStatistics.empty()).problem())
                .isSameAs(problem);
    }

    @Test
    void withoutVectorsThereIsNoMeaning() {
        assertThat(parse("压铸", "模具").meaning()).isNull();
        assertThat(meaning(null, new float[] {1, 0})).isNull();
        assertThat(meaning(new float[] {1, 0}, null)).isNull();
    }

    @Test
    void modelIsAskedOnceAndNotBeforeTheMeaningIs() {
        var asked = new AtomicInteger();
        var signer = TextSigner.withVectors(IndexedSample.ANALYSIS, text -> {
            asked.incrementAndGet();
            return new float[] {1, 0};
        });
        var words =
                RequestWords.load(ConfigFolder.find().resolve("analysis/request-words.txt"), IndexedSample.ANALYSIS);
        var query = new ProblemQueryParser(IndexedSample.ANALYSIS, signer, words, new PatentInterests(records, CLOCK))
                .parse(problem("压铸", ""), CENTRED);

        assertThat(asked).hasValue(0);
        assertThat(query.meaning()).isNotNull().isSameAs(query.meaning());
        assertThat(asked).hasValue(1);
    }

    @Test
    void meaningIsCentredOnTheCollection() {
        var meaning = meaning(new float[] {1, 0}, new float[] {0, 1});

        assertThat(meaning).isNotNull();
        assertThat(meaning.title()).isEqualTo(CentredVector.of(new float[] {1, 0}, new float[] {0, 0.5f}));
        assertThat(meaning.full()).isEqualTo(CentredVector.of(new float[] {0, 1}, new float[] {0, 0.5f}));
        assertThat(meaning.english()).isNull();
    }

    @Test
    void nearEvidenceIsLookedUpBetweenTitleAndTextWithoutCentring() {
        var meaning = meaning(new float[] {1, 0}, new float[] {0, 1});

        assertThat(meaning).isNotNull();
        assertThat(meaning.nearby()).containsExactly(new float[] {0.70711f, 0.70711f}, within(1e-4f));
    }

    @Test
    void englishMeaningIsCentredOnEnglishEvidence() {
        var signature =
                new TextSignature(IndexedSample.ANALYSIS.grams("battery"), new float[] {1, 0}, new float[] {0, 1});
        var meaning = parser.query(problem("battery", "cell"), CENTRED, signature, signature)
                .meaning();

        assertThat(meaning).isNotNull();
        var english = meaning.english();
        assertThat(english).isNotNull();
        assertThat(english.title()).isEqualTo(CentredVector.of(new float[] {0, 1}, new float[] {0.5f, 0}));
        assertThat(english.full()).isEqualTo(english.title());
        assertThat(meaning.full()).isSameAs(meaning.title());
    }

    @Test
    void codesAreThoseOfTheProblemAndOfWhatItsEnterpriseLooksInto() {
        var posted = SampleCorpus.problems().getFirst();
        var codes = parser.parse(posted, CollectionStatistics.empty()).codes();

        assertThat(codes.ipcSubclasses()).contains("H01M").allMatch(symbol -> symbol.length() == 4);
        assertThat(codes.industryCode()).isEqualTo(posted.classification().industryCode());
        assertThat(codes.interestByIpc()).containsOnlyKeys("H01M", "G01N");
        assertThat(codes.interestByIpc().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isCloseTo(1, within(1e-9));
        assertThat(parse("压铸", "模具").codes().interestByIpc()).isEmpty();
    }

    private ProblemQuery parse(String title, String text) {
        return parser.parse(problem(title, text), knowing(title + text + "锂离子电池"));
    }

    private static Problem problem(String title, String text) {
        return Problem.ofText(new ProblemId("P9"), title, text.isEmpty() ? title : text);
    }

    private ProblemQuery.@Nullable Meaning meaning(float @Nullable [] title, float @Nullable [] full) {
        var grams = IndexedSample.ANALYSIS.grams("压铸");
        return parser.query(
                        problem("压铸", "模具"),
                        CENTRED,
                        new TextSignature(grams, title, null),
                        new TextSignature(grams, full, null))
                .meaning();
    }

    /** A collection of ten pieces, one of which has the grams of {@code text}. */
    private static CollectionStatistics knowing(String text) {
        var counts = new IntIntHashMap();
        var grams = IndexedSample.ANALYSIS.grams(text);
        for (int i = 0; i < grams.size(); i++) {
            counts.put(grams.hash(i), 1);
        }
        return new CollectionStatistics(10, counts, null, null);
    }

    private static EvidenceSignature piece(String text, ProblemQuery query) {
        var grams = IndexedSample.ANALYSIS.grams(text);
        return new EvidenceSignature(
                new EvidenceId("O1"),
                EvidenceKind.PAPER,
                List.of(),
                new TextSignature(grams, null, null),
                query.statistics().norm(grams));
    }
}
