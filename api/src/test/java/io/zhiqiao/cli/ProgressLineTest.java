package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter err = new StringWriter();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));

    @Test
    void nothingIsDrawnWhereNobodyLooks() {
        try (var bar = new ProgressLine(console(false, 100), "导入 Importing")) {
            bar.at(1, 2);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void theRestOfTheTimeIsEstimatedFromWhatWasDone() {
        try (var bar = new ProgressLine(console(true, 100), "导入 Importing")) {
            passing(Duration.ofSeconds(30));
            bar.at(1, 4);
        }

        assertThat(err.toString()).contains("25% 1/4 约剩 about 1:30");
    }

    @Test
    void inTheFirstSecondsThereIsNoEstimate() {
        try (var bar = new ProgressLine(console(true, 100), "导入 Importing")) {
            passing(Duration.ofSeconds(1));
            bar.at(1, 4);
        }

        assertThat(err.toString()).contains("25%").doesNotContain("about");
    }

    @Test
    void aNewStepIsEstimatedByItself() {
        try (var bar = new ProgressLine(console(true, 100), "一 one")) {
            passing(Duration.ofMinutes(60));
            bar.step("二 two", 0, 10);
            passing(Duration.ofSeconds(5));
            bar.step("二 two", 5, 10);
        }

        assertThat(err.toString()).contains("二 two").contains("50% 5/10 约剩 about 0:05");
    }

    @Test
    void aLineIsNeverAsWideAsTheTerminal() {
        try (var bar = new ProgressLine(console(true, Console.MIN_COLUMNS), "编入索引 Indexing")) {
            passing(Duration.ofMinutes(9));
            bar.at(1_000_000, 4_000_000);
        }

        assertThat(err.toString().split("\r")).allMatch(line -> TextWidth.of(line) < Console.MIN_COLUMNS);
    }

    private void passing(Duration time) {
        now.updateAndGet(before -> before.plus(time));
    }

    private Console console(boolean terminal, int columns) {
        var out = new PrintWriter(new StringWriter(), true);
        InstantSource source = now::get;
        Clock clock = source.withZone(ZoneOffset.UTC);
        return new Console(out, new PrintWriter(err, true), terminal, columns, Path.of(""), Map.of(), clock);
    }
}
