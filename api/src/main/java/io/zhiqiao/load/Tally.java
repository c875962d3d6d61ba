package io.zhiqiao.load;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts and times answers by operation. Any number of threads. */
final class Tally {

    private static final double NANOS_PER_MS = 1e6;
    private static final int MOST_TOLD = 20;

    private final Map<Operation, List<Double>> millis = new EnumMap<>(Operation.class);
    private final Map<Operation, Integer> errors = new EnumMap<>(Operation.class);
    private final List<String> told = new ArrayList<>();

    /** Counts one answer. */
    synchronized void answered(Operation operation, Reply reply, long nanos) {
        millis.computeIfAbsent(operation, unused -> new ArrayList<>()).add(nanos / NANOS_PER_MS);
        if (!reply.isGood()) {
            errors.merge(operation, 1, Integer::sum);
            if (told.size() < MOST_TOLD) {
                told.add("%s: %d %s".formatted(operation.key(), reply.status(), firstWords(reply.body())));
            }
        }
    }

    private static String firstWords(String body) {
        return body.substring(0, Math.min(300, body.length())).replace('\n', ' ');
    }

    /** Figures of the operations that were asked for at all. */
    synchronized List<LoadReport.Line> lines() {
        return millis.keySet().stream()
                .map(operation -> line(operation.key(), operation.zh(), List.of(operation)))
                .toList();
    }

    /** Figures of a group together. */
    synchronized LoadReport.Line total(String name, String zh, Operation.Group group) {
        return line(
                name,
                zh,
                millis.keySet().stream().filter(one -> one.group() == group).toList());
    }

    /** The first errors in words. */
    synchronized List<String> errors() {
        return List.copyOf(told);
    }

    private LoadReport.Line line(String name, String zh, Collection<Operation> operations) {
        var times = operations.stream()
                .flatMap(operation -> millis.getOrDefault(operation, List.of()).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        var failed = operations.stream()
                .mapToInt(operation -> errors.getOrDefault(operation, 0))
                .sum();
        return new LoadReport.Line(
                name, zh, times.length, at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1), failed);
    }

    /** The least time that this share of the answers did not exceed; 0 where there are none. */
    private static double at(double[] sorted, double share) {
        return sorted.length == 0
                ? 0
                : sorted[Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    @Override
    public String toString() {
        return Arrays.toString(lines().toArray());
    }
}
