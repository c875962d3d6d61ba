package io.zhiqiao.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BenchmarkPartsTest {

    private static final Map<String, float[]> BASE =
            Map.of("甲", new float[] {1, 0, 0, 0}, "乙", new float[] {0, 1, 0, 0});

    @Test
    void aTextThatWasEmbeddedKeepsItsVector() {
        assertThat(new ComposedVectors(BASE).apply("甲")).isSameAs(BASE.get("甲"));
    }

    @Test
    void anyOtherTextIsNearItsClausesAndNearestItsTitle() {
        var vector = new ComposedVectors(BASE).apply("甲\n乙，未知。");

        assertThat(vector[0] * vector[0] + vector[1] * vector[1]).isGreaterThan(0.9f);
        assertThat(vector[0]).isGreaterThan(vector[1]);
        assertThat(new ComposedVectors(BASE).apply("甲\n乙，未知。")).isEqualTo(vector);
    }

    @Test
    void figuresAreJudgedByTheirTargets() {
        var met = Figure.atMost(60, "match-p99", "匹配", 59.9, "ms");
        var missed = Figure.atLeast(0.99, "recall-at-100", "召回", 0.98, "");

        assertThat(report(met).allTargetsMet()).isTrue();
        assertThat(report(missed).allTargetsMet()).isFalse();
        assertThat(report(missed).toTable()).contains("recall-at-100", "MISSED >= 0.990");
        assertThat(report(met).toJson()).contains("\"match-p99\"", "\"value\" : 59.9", "\"met\" : true");
    }

    @Test
    void percentilesAreTimesThatWereMeasured() {
        var latencies = new Latencies();
        for (int i = 0; i < 5; i++) {
            latencies.time(() -> {});
        }

        assertThat(latencies.percentile(1)).isGreaterThanOrEqualTo(latencies.percentile(0.5));
        assertThat(latencies.percentile(0)).isCloseTo(latencies.percentile(0.01), within(0.0));
        assertThatThrownBy(() -> new Latencies().percentile(0.5)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void fewerOutputsThanExpertsAreRefused() {
        assertThatThrownBy(() ->
                        new BenchmarkOptions(1_000, 10, Set.of(Measurement.KNN), Path.of("config"), Path.of("cache")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1000");
    }

    private static BenchmarkReport report(Figure figure) {
        return new BenchmarkReport(
                100, 300, "machine", "data", List.of(new BenchmarkSection(Measurement.KNN, "note", List.of(figure))));
    }
}
