package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.load.MixedWriting;
import io.zhiqiao.matcher.EngineFolders;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Kills the service in the middle of writing, again and again, and looks after each time whether everything that was
 * confirmed is there, once, and in the index.
 */
final class CrashRehearsal {

    private static final int WRITERS = 2;

    private static final int LONGEST_MS = 300;

    /** Drafts of which a firm is to be reminded, for each time that the service is killed. */
    private static final int DRAFTS = 10;

    /** The latest first look at what is due after a start, so that the service is killed before, within and after it. */
    private static final int LATEST_LOOK_MS = 3_000;

    private static final int TIME_TO_REMIND_MS = 5_000;

    private final EngineFolders folders;
    private final Random random;
    private final BenchSteps steps;
    private final List<CrashWriter> writers = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable MixedWriting mixed;

    /**
     * Prepares nothing yet.
     *
     * @param folders with a data folder that is empty
     * @param seed decides what is written, and when the service is killed
     * @param steps told how far it is
     */
    CrashRehearsal(EngineFolders folders, long seed, BenchSteps steps) {
        this.folders = folders;
        this.random = new Random(seed);
        this.steps = steps;
    }

    /**
     * Rehearses.
     *
     * @param rounds how often the service is killed
     * @param writes how many changes are asked for in all
     */
    Outcome run(int rounds, int writes) throws InterruptedException {
        RehearsalSample.importInto(folders);
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new CrashWriter("CRASH%d".formatted(i), "E0101", new Random(random.nextLong())));
        }
        arrive(rounds);
        for (int round = 0; round < rounds; round++) {
            forget();
            steps.at("崩溃演练", "crash rehearsal", round, rounds);
            crash("start %d".formatted(round + 1), 2 * Math.max(1, writes / rounds));
            checkRecords("round %d".formatted(round + 1), false);
        }
        try (var served = ServedProcess.start(folders, log(), lookingAfter(1))) {
            examine("last start", served.service());
            served.staysFor(TIME_TO_REMIND_MS);
        }
        checkRecords("end", true);
        return new Outcome(rounds, acknowledged(), people().reminders().due(), faults);
    }

    /** People make their accounts while nothing disturbs them. */
    private void arrive(int rounds) throws InterruptedException {
        try (var served = ServedProcess.start(folders, log())) {
            var service = served.service();
            mixed = MixedWriting.arrive(
                    service.url(),
                    service.key(),
                    RehearsalSample.FIRM,
                    RehearsalSample.PROBLEM,
                    (rounds + 1) * DRAFTS,
                    new Random(random.nextLong()));
        }
    }

    /** Some of the drafts get old while no service runs. */
    private void forget() {
        try (var database = RecordDatabase.open(folders.records(), folders.database())) {
            people().reminders()
                    .forget(database.dataSource(), DRAFTS, Clock.systemUTC().instant());
        }
    }

    private static Map<String, String> lookingAfter(int millis) {
        return Map.of(
                "ZHIQIAO_TIMELIMITS_FIRST", "PT%.3fS".formatted(millis / 1000.0), "ZHIQIAO_TIMELIMITS_EVERY", "PT0.5S");
    }

    /** Looks what the last crash left, then kills after a random number of writes, and a random moment later. */
    private void crash(String when, int mostWrites) throws InterruptedException {
        var left = new AtomicInteger(mostWrites);
        var leftAtTheEnd = mostWrites - random.nextInt(1, mostWrites + 1);
        try (var served = ServedProcess.start(folders, log(), lookingAfter(random.nextInt(1, LATEST_LOOK_MS)))) {
            examine(when, served.service());
            var writing = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.write(served.service(), left)))
                    .toList();
            var people = people();
            people.moveTo(served.service().url());
            var changing = people.begin(left);
            if (random.nextBoolean()) {
                reindex(served.service());
            }
            while (left.get() > leftAtTheEnd && served.staysFor(1)) {
                // they write
            }
            served.staysFor(random.nextInt(LONGEST_MS));
            served.kill();
            writing.forEach(CompletableFuture::join);
            changing.forEach(CompletableFuture::join);
        }
    }

    /** To be killed in the middle of that, too. */
    private static void reindex(RunningService service) {
        try {
            service.post("/api/v1/operations/reindex");
        } catch (UncheckedIOException e) {
            // It may have been killed by now; what counts is what was confirmed.
            return;
        }
    }

    private Path log() {
        return folders.data().resolveSibling(folders.data().getFileName() + ".log");
    }

    private void examine(String when, RunningService service) {
        var diagnosis = service.get("/api/v1/operations/doctor");
        if (!diagnosis.path("healthy").asBoolean()) {
            faults.add("%s: %s".formatted(when, diagnosis.path("findings")));
        }
    }

    private void checkRecords(String when, boolean eventsToo) {
        try (var database = RecordDatabase.open(folders.records(), folders.database())) {
            var records = RecordStore.on(database.dataSource());
            writers.forEach(
                    writer -> writer.written().forEach((id, written) -> check(when, records, writer, id, written)));
            faults.addAll(people().faults(database.dataSource(), when));
            people().reminders().check(database.dataSource(), when, eventsToo, faults);
            if (eventsToo) {
                checkEvents(when, database);
            }
        }
    }

    private void check(String when, RecordStore records, CrashWriter writer, String id, CrashWriter.Written written) {
        var found = records.findVersioned(RecordKind.OUTPUTS, id);
        var changes = (int) (found.isEmpty() ? 0 : found.get().version());
        var most = written.acknowledged() + (written.underWay() ? 1 : 0);
        if (changes < written.acknowledged() || changes > most) {
            faults.add("%s: %s was changed %d times by the records, %d to %d times by its writer"
                    .formatted(when, id, changes, written.acknowledged(), most));
        } else if (found.isPresent() && !text(found.get().record()).equals(CrashWriter.text(id, changes))) {
            faults.add("%s: %s says %s".formatted(when, id, text(found.get().record())));
        }
        writer.settle(id, changes);
    }

    private static String text(Output output) {
        return output.text();
    }

    /** An event that nobody worked off is lost to the person who waits for its effect. */
    private void checkEvents(String when, RecordDatabase database) {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select count(*) from event_publication where completion_date is null")) {
            rows.next();
            if (rows.getLong(1) > 0) {
                faults.add("%s: %d events were not worked off".formatted(when, rows.getLong(1)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法统计事件。\nThe events cannot be counted.", e);
        }
    }

    private MixedWriting people() {
        return Objects.requireNonNull(mixed, "Nobody has arrived yet.");
    }

    private int acknowledged() {
        return people().acknowledged() + imported();
    }

    private int imported() {
        return writers.stream()
                .flatMap(writer -> writer.written().values().stream())
                .mapToInt(CrashWriter.Written::acknowledged)
                .sum();
    }

    /**
     * What came of it.
     *
     * @param rounds how often the service was killed
     * @param writes changes that are in the records
     * @param reminders that were due, each to be given once
     * @param faults what was found wrong; empty if all is well
     */
    record Outcome(int rounds, int writes, int reminders, List<String> faults) {

        /** Copies the faults. */
        Outcome {
            faults = List.copyOf(faults);
        }
    }
}
