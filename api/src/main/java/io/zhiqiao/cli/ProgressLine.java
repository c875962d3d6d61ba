package io.zhiqiao.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A bar on standard error that moves while something long is done; silent where nobody looks. */
final class ProgressLine implements AutoCloseable {

    private static final int CELLS = 24;
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private final Console console;
    private final Clock clock;
    private String label;
    private Instant last = Instant.EPOCH;
    private int widest;

    /** A bar for what {@code label} names. */
    ProgressLine(Console console, String label) {
        this.console = console;
        this.clock = console.clock();
        this.label = label;
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
        draw(line(done, total));
    }

    /** The same for work of several steps, each with a name of its own. */
    void step(String name, long done, long total) {
        label = name;
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
