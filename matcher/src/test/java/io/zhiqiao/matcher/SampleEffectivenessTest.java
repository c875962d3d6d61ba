package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.indexer.IndexProgress;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import io.zhiqiao.matcher.evaluate.Bootstrap;
import io.zhiqiao.matcher.evaluate.EvaluationOptions;
import io.zhiqiao.matcher.evaluate.Evaluator;
import io.zhiqiao.matcher.evaluate.Pool;
import io.zhiqiao.matcher.rank.PartsOfFit;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ranking on the sample judgments, against the figures in {@code effectiveness/sample.properties}. A change of the
 * figures is a change of the product: edit the file together with what moved them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SampleEffectivenessTest {

    /** Quantized models differ in the last digits between processors. */
    private static final double TOLERANCE = 0.004;

    /** Patent interests decay: the figures are of this day. */
    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);

    private JudgedRecords records;

    @BeforeAll
    void open(@TempDir Path data) {
        var config = ConfigFolder.find();
        records = JudgedRecords.open(
                config.resolve("sample"), new EngineFolders(config, data), "untrained", DAY, IndexProgress.NONE);
    }

    @AfterAll
    void close() {
        records.close();
    }

    @Test
    void rankingIsAsGoodAsTheFileSays() {
        var evaluation = new Evaluator(Bootstrap.STANDARD, () -> {})
                .evaluate(records.collection(), "untrained", records.scorer(), new EvaluationOptions(Pool.USUAL, 2));

        var expected = expected();
        assertThat(evaluation.metrics()).hasSameSizeAs(expected);
        evaluation
                .metrics()
                .forEach((metric, estimate) -> assertThat(estimate.value())
                        .as(metric.key())
                        .isCloseTo(Double.parseDouble(expected.getProperty(metric.key(), "NaN")), within(TOLERANCE)));
    }

    @Test
    void everyFitOfEveryProblemIsTheSumOfWhatPiecesOfThatExpertGive() {
        var everybody = new MatchOptions(MatchOptions.MAX_TOP_K, ExpertFilter.NONE, true);
        int hits = 0;
        for (var problem : records.collection().problems()) {
            for (var hit :
                    records.engine().matchmaker().match(problem, everybody).ranked()) {
                PartsOfFit.check(hit.fit(), hit.contributions());
                assertThat(piecesOf(hit.expert())).containsAll(PartsOfFit.pieces(hit.contributions()));
                hits++;
            }
        }
        assertThat(hits).isGreaterThan(records.collection().problems().size());
    }

    private Set<EvidenceId> piecesOf(Expert expert) {
        var pieces = new HashSet<EvidenceId>();
        pieces.add(Profile.idOf(expert.id()));
        records.engine().records().evidenceOf(expert.id()).forEach(piece -> pieces.add(piece.id()));
        return pieces;
    }

    private static Properties expected() {
        var file = Path.of("src/test/resources/effectiveness/sample.properties");
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            var expected = new Properties();
            expected.load(reader);
            return expected;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
