package io.zhiqiao.cli;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Adds and changes records of its own by REST until the service is gone, and remembers what was acknowledged: of each record
 * how often, and whether one more change was under way.
 */
final class CrashWriter {

    private static final String OUTPUT_COLUMNS = "成果编号,专家编号,成果类型,成果名称,摘要,年份\n";

    private final String name;
    private final String expertId;
    private final Random random;
    private final Map<String, Written> written = new ConcurrentHashMap<>();

    /**
     * Writes nothing yet.
     *
     * @param name begins the ids of its records
     * @param expertId whose outputs it adds
     * @param random decides what comes next
     */
    CrashWriter(String name, String expertId, Random random) {
        this.name = name;
        this.expertId = expertId;
        this.random = random;
    }

    /** Writes until {@code left} is used up or the service is gone. */
    void write(RunningService service, AtomicInteger left) {
        while (left.getAndDecrement() > 0) {
            var id = next();
            var before = written.getOrDefault(id, Written.NEVER);
            written.put(id, before.tried());
            try {
                if (!imported(service, id, before.acknowledged() + 1)) {
                    throw new IllegalStateException(
                            "服务没有收下 %1$s 的行。\nThe service took the row of %s not.".formatted(id));
                }
            } catch (UncheckedIOException e) {
                return;
            }
            written.put(id, before.acknowledgedOnceMore());
        }
    }

    /** What is known of its records. */
    Map<String, Written> written() {
        return Map.copyOf(written);
    }

    /** What a record says after so many changes. */
    static String text(String id, int changes) {
        return "压铸件气孔控制 %s 第%d次修改".formatted(id, changes);
    }

    /** After a crash nobody knows whether the last change came through: the record tells. */
    void settle(String id, int changes) {
        written.put(id, new Written(changes, false));
    }

    private String next() {
        var known = new ArrayList<>(written.keySet());
        return known.isEmpty() || random.nextInt(3) > 0
                ? "%s-%d".formatted(name, known.size())
                : known.get(random.nextInt(known.size()));
    }

    private boolean imported(RunningService service, String id, int change) {
        var row = String.join(",", List.of(id, expertId, "论文", "气孔控制 " + id, text(id, change), "2024")) + "\n";
        var job = service.upload("/api/v1/imports?dryRun=false", id + ".csv", OUTPUT_COLUMNS + row);
        var path = "/api/v1/imports/"
                + job.path("importId").asString(job.path("id").asString(""));
        while (true) {
            var state = service.get(path);
            switch (state.path("state").asString("")) {
                case "COMPLETE" -> {
                    return state.path("report").path("rejected").asInt(0) == 0;
                }
                case "FAILED", "CANCELLED" -> {
                    return false;
                }
                default -> Thread.onSpinWait();
            }
        }
    }

    /**
     * What is known of a record.
     *
     * @param acknowledged how many changes the service confirmed; the first made the record
     * @param underWay whether one more was asked for, and not confirmed
     */
    record Written(int acknowledged, boolean underWay) {

        static final Written NEVER = new Written(0, false);

        Written tried() {
            return new Written(acknowledged, true);
        }

        Written acknowledgedOnceMore() {
            return new Written(acknowledged + 1, false);
        }
    }
}
