package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.load.MixedWriting;
import io.zhiqiao.load.Reply;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a running service from writing while people of all kinds write, then lets it. What was confirmed must be there at
 * the end, once; what was refused must have been told as such, and have no effect; reading goes on all the time.
 */
final class DiskRehearsal {

    private static final int ENOUGH = 60;

    /** Where the database cannot even be opened, each answer takes as long as a connection is waited for. */
    private static final int REFUSALS = 30;

    private static final int SLOW_REFUSALS = 3;
    private static final int STEPS = 400;
    private static final long STEP_MS = 100;

    private final EngineFolders folders;
    private final DiskTrouble trouble;
    private final Path log;
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable MixedWriting people;

    /**
     * Prepares nothing yet.
     *
     * @param folders with a data folder that is not there yet, on the disk that gets into trouble
     * @param trouble keeps that disk from being written
     * @param log where the service says what it has to say, on another disk
     */
    DiskRehearsal(EngineFolders folders, DiskTrouble trouble, Path log) {
        this.folders = folders;
        this.trouble = trouble;
        this.log = log;
    }

    Outcome run() throws InterruptedException {
        try {
            RehearsalSample.importInto(folders);
            try (var served = ServedProcess.start(folders, log)) {
                write(served);
            }
            if (!trouble.passesByItself()) {
                trouble.end();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("演练用的磁盘无法读写。\nThe disk of the rehearsal cannot be used.", e);
        }
        checkRecords();
        try (var served = ServedProcess.start(folders, log)) {
            examine("restarted", served);
        }
        return new Outcome(List.copyOf(seen), faults);
    }

    /** Before, in and after the trouble. */
    private void write(ServedProcess served) throws IOException, InterruptedException {
        var service = served.service();
        var writing = MixedWriting.arrive(
                service.url(), service.key(), RehearsalSample.FIRM, RehearsalSample.PROBLEM, new Random(1));
        people = writing;
        var left = new AtomicInteger(Integer.MAX_VALUE);
        var threads = writing.begin(left);
        await("before", served, () -> writing.confirmedSoFar() >= ENOUGH);
        if (!trouble.passesByItself()) {
            // Such a disk forgets what it had not written down by itself; nobody writes until it has.
            left.set(0);
            threads.forEach(this::join);
            trouble.begin();
            left.set(Integer.MAX_VALUE);
            threads = writing.begin(left);
        } else {
            trouble.begin();
        }
        var refusals = trouble.passesByItself() ? REFUSALS : SLOW_REFUSALS;
        await("in trouble", served, () -> writing.refusals().size() >= refusals);
        writing.refusals().forEach(this::note);
        if (trouble.passesByItself()) {
            trouble.end();
            var before = writing.confirmedSoFar();
            await("after", served, () -> writing.confirmedSoFar() >= before + ENOUGH);
            examine("after", served);
        }
        left.set(0);
        threads.forEach(this::join);
    }

    /** A writer that was told something else than that nothing can be kept now is a fault. */
    private void join(CompletableFuture<Void> writer) {
        try {
            writer.join();
        } catch (java.util.concurrent.CompletionException e) {
            faults.add(String.valueOf(e.getCause()));
        }
    }

    private void note(Reply refusal) {
        if (refusal.body().startsWith("{") && refusal.body().contains("没有保存")) {
            var detail = refusal.json().path("detail").asString("");
            seen.add("%d %s".formatted(refusal.status(), detail));
        } else {
            faults.add("refused unclearly with %d: %s".formatted(refusal.status(), refusal.body()));
        }
    }

    private void await(String when, ServedProcess served, BooleanSupplier reached) throws InterruptedException {
        for (int i = 0; i < STEPS; i++) {
            if (reached.getAsBoolean()) {
                return;
            }
            if (!served.staysFor(STEP_MS)) {
                break;
            }
        }
        faults.add("%s: %d changes were confirmed and %d refused within %d s, then it was given up"
                .formatted(
                        when, writers().confirmedSoFar(), writers().refusals().size(), STEPS * STEP_MS / 1_000));
    }

    /** Indexes follow the records a moment later. */
    private void examine(String when, ServedProcess served) throws InterruptedException {
        var findings = "";
        for (int i = 0; i < STEPS; i++) {
            try {
                var diagnosis = served.service().get("/api/v1/operations/doctor");
                if (diagnosis.path("healthy").asBoolean()) {
                    return;
                }
                findings = diagnosis.path("findings").toString();
            } catch (UncheckedIOException e) {
                findings = e + " " + e.getCause();
            }
            served.staysFor(STEP_MS);
        }
        faults.add("%s: %s".formatted(when, findings));
    }

    private void checkRecords() {
        try (var database = RecordDatabase.open(folders.records(), folders.database())) {
            faults.addAll(writers().faults(database.dataSource(), "end"));
        }
        seen.add("已确认 %d 次改动，被拒 %d 次。 %1$d changes were confirmed, %2$d refused."
                .formatted(writers().confirmedSoFar(), writers().refusals().size()));
    }

    private MixedWriting writers() {
        return Objects.requireNonNull(people, "Nobody has arrived yet.");
    }

    /**
     * What came of it.
     *
     * @param seen what people were told, and what happened
     * @param faults what was found wrong; empty if all is well
     */
    record Outcome(List<String> seen, List<String> faults) {

        /** Copies the lists. */
        Outcome {
            seen = List.copyOf(seen);
            faults = List.copyOf(faults);
        }
    }
}
