package io.zhiqiao.load;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run has found.
 *
 * @param setting how much there was, and how many used it
 * @param startSeconds from the start of the process to its first answer
 * @param requestsPerSecond answers in a second, all operations together
 * @param machineLoad average number of processes that ran or waited, at the end of the run; below 0 where unknown
 * @param lines per operation
 * @param pages all pages together
 * @param match asking for experts
 * @param errors the first of them in words
 */
public record LoadReport(
        Setting setting,
        double startSeconds,
        double requestsPerSecond,
        double machineLoad,
        List<Line> lines,
        Line pages,
        Line match,
        List<String> errors) {

    private static final double PAGES_P99_MS = 300;
    private static final double MATCH_P99_MS = 150;
    private static final double START_SECONDS = 8;

    /** Copies the lists. */
    public LoadReport {
        lines = List.copyOf(lines);
        errors = List.copyOf(errors);
    }

    /** Answers that were none. */
    public int errorCount() {
        return lines.stream().mapToInt(Line::errors).sum();
    }

    /** Whether all figures are as wanted. */
    public boolean isAsWanted() {
        return wanted().stream().allMatch(Wanted::met);
    }

    /** What is wanted of the figures. */
    public List<Wanted> wanted() {
        return List.of(
                new Wanted("pages-p99", "页面 p99", pages.p99(), PAGES_P99_MS, "ms"),
                new Wanted("match-p99", "匹配 p99", match.p99(), MATCH_P99_MS, "ms"),
                new Wanted("errors", "错误", errorCount(), 0, ""),
                new Wanted("start", "启动到可用", startSeconds, START_SECONDS, "s"));
    }

    /** For programmes. */
    public String toJson() {
        return JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(this);
    }

    /** For people. */
    public String toTable() {
        var table = new StringBuilder(setting.inWords());
        table.append(String.format(
                Locale.ROOT,
                "实际 %.1f 次/秒 requests per second · 机器负载 machine load %.1f%n%n",
                requestsPerSecond,
                machineLoad));
        table.append("%-18s %8s %9s %9s %9s %9s %6s%n".formatted("", "n", "p50 ms", "p95 ms", "p99 ms", "max", "错误"));
        lines.forEach(line -> table.append(line.inWords()));
        table.append('\n').append(pages.inWords()).append(match.inWords()).append('\n');
        wanted().forEach(one -> table.append(one.inWords()));
        errors.forEach(error -> table.append("  ").append(error).append('\n'));
        return table.toString();
    }

    /**
     * How much there was, and how many used it.
     *
     * @param experts in the records
     * @param problems in the records at the start
     * @param users who each did one thing after the other
     * @param seconds that were measured
     * @param warmUpSeconds before, which were not
     * @param thinkSeconds on average between two things that a user does
     * @param machine processors and Java
     */
    public record Setting(
            int experts, int problems, int users, int seconds, int warmUpSeconds, double thinkSeconds, String machine) {

        String inWords() {
            return String.format(
                    Locale.ROOT, """
                    专家 experts %,d · 难题 problems %,d · 用户 users %d（每人一次做一件事，平均思考 %.1f 秒；预热 %d 秒，测量 %d 秒）
                    Each user does one thing at a time and thinks %4$.1f s on average; %5$d s of warming up, %6$d s measured.
                    演练程序与服务在同一台机器上。 The users run on the same machine: %s
                    """, experts, problems, users, thinkSeconds, warmUpSeconds, seconds, machine);
        }
    }

    /**
     * The figures of an operation, times in milliseconds.
     *
     * @param operation names it
     * @param zh in Chinese
     * @param count answers
     * @param p50 half of them took no longer
     * @param p95 nor 95 of 100
     * @param p99 nor 99 of 100
     * @param max nor any
     * @param errors answers that were none
     */
    public record Line(
            String operation, String zh, int count, double p50, double p95, double p99, double max, int errors) {

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "%-18s %8d %9.1f %9.1f %9.1f %9.1f %6d  %s%n",
                    operation,
                    count,
                    p50,
                    p95,
                    p99,
                    max,
                    errors,
                    zh);
        }
    }

    /**
     * A figure and what it is to be.
     *
     * @param name names it
     * @param zh in Chinese
     * @param value measured
     * @param most wanted
     * @param unit of both
     */
    public record Wanted(String name, String zh, double value, double most, String unit) {

        /** Whether it is so. */
        public boolean met() {
            return value <= most;
        }

        String inWords() {
            return String.format(
                    Locale.ROOT,
                    "  %-12s %9.1f %-2s  %s <= %.0f  %s%n",
                    name,
                    value,
                    unit,
                    met() ? "达标 met" : "未达 MISSED",
                    most,
                    zh);
        }
    }
}
