package io.zhiqiao.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bar on standard error that moves while something long is done; silent where nobody looks. */
final class ProgressLine implements AutoCloseable {

    private static final int CELLS = 24;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private static final Duration BEFORE_AN_ESTIMATE = Duration.ofSeconds(3);

    private final Console console;
    private final Clock clock;
    private String label;
    private Instant begun;
    private Instant last = Instant.EPOCH;
    private int widest;

    /** A bar for what {@code label} names. */
    ProgressLine(Console console, String label) {
        this.console = console;
        this.clock = console.clock();
        this.label = label;
        this.begun = Instant.now(clock);
    }

    /** Moves the bar to {@code done} of {@code total}; a total of 0 is not known. */
    void at(long done, long total) {
        if (!console.terminal()) {
            return;
        }
        var now = Instant.now(clock);
        if (done < total && Duration.between(last, now).compareTo(BETWEEN) < 0) {
            return;
        }
        last = now;
        draw(fitting(line(done, total) + remaining(done, total, Duration.between(begun, now))));
    }

    /** A line that is folded by the terminal would not be drawn over. */
    private String fitting(String line) {
        return TextWidth.folded(line, console.columns() - 1).getFirst();
    }

    /** How long it may still take, from what was done so far; nothing in the first seconds, and where nothing is known. */
    private static String remaining(long done, long total, Duration elapsed) {
        if (done <= 0 || done >= total || elapsed.compareTo(BEFORE_AN_ESTIMATE) < 0) {
            return "";
        }
        var seconds = Math.round(elapsed.toMillis() / 1000.0 * (total - done) / done);
        return " 约剩 about %d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** The same for work of several steps, each with a name of its own. */
    void step(String name, long done, long total) {
        if (!name.equals(label)) {
            label = name;
            begun = Instant.now(clock);
        }
        at(done, total);
    }

    private String line(long done, long total) {
        if (total <= 0) {
            return "%s %,d".formatted(label, done);
        }
        var share = Math.min(1, (double) done / total);
        var filled = (int) Math.round(share * CELLS);
        return "%s [%s%s] %3d%% %,d/%,d"
                .formatted(label, "█".repeat(filled), "·".repeat(CELLS - filled), Math.round(share * 100), done, total);
    }

    private void draw(String line) {
        console.err().print("\r" + TextWidth.padded(line, widest));
        console.err().flush();
        widest = Math.max(widest, TextWidth.of(line));
    }

    /** Takes the bar away, so that what comes next starts at the beginning of a line. */
    @Override
    public void close() {
        if (widest > 0) {
            console.err().print("\r" + " ".repeat(widest) + "\r");
            console.err().flush();
        }
    }
}
