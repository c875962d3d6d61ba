package io.zhiqiao.cli;

import org.jspecify.annotations.Nullable;

/** A bar per step of a benchmark. */
final class BenchSteps implements AutoCloseable {

    private final Console console;
    private String label = "";
    private @Nullable ProgressLine bar;

    BenchSteps(Console console) {
        this.console = console;
    }

    void at(String zh, String en, long done, long total) {
        var named = zh + " " + en;
        if (bar == null || !named.equals(label)) {
            close();
            label = named;
            bar = new ProgressLine(console, named);
        }
        bar.at(done, total);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
