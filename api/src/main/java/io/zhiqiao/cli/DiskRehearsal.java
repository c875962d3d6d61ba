package io.zhiqiao.cli;

import io.zhiqiao.load.Reply;
import io.zhiqiao.load.Visitor;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Fills the disk of a running service with a ballast until its writes are refused, takes the ballast away, and goes on
 * writing. What was confirmed must be there at the end, and what was refused must have been told as such.
 */
final class DiskRehearsal {

    private static final int WRITES = 400;
    private static final int BLOCK = 1 << 16;
    private static final int RECOVERY_TRIES = 100;
    private static final long TRY_MS = 100;
    private static final Set<Integer> CLEAR = Set.of(503, 507);

    private final EngineFolders folders;
    private final Path ballast;
    private final List<String> confirmed = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private final List<String> faults = new ArrayList<>();
    private int number;

    /**
     * Prepares nothing yet.
     *
     * @param folders with a data folder that is not there yet, on a small disk
     */
    DiskRehearsal(EngineFolders folders) {
        this.folders = folders;
        this.ballast = folders.data().resolveSibling("ballast");
    }

    Outcome run() throws InterruptedException {
        var log = TemporaryFolder.create("zhiqiao-disk");
        try (log;
                var served = ServedProcess.start(folders, log.path().resolve("service.log"))) {
            var service = served.service();
            try (var operator = new Visitor(service.url(), service.key(), Visitor.Watch.NOBODY)) {
                expect("before", write(operator));
                fill();
                full(operator);
                Files.deleteIfExists(ballast);
                recovers(operator, served);
                look(operator, service);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("演练用的磁盘无法读写。\nThe disk of the rehearsal cannot be used.", e);
        }
        return new Outcome(List.copyOf(seen), faults);
    }

    /** Takes all the room there is. */
    private void fill() throws IOException {
        var block = new byte[BLOCK];
        try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            seen.add("磁盘已写满 filled: " + full.getMessage());
        }
    }

    /** Some writes may still find room in what the database has reserved. */
    private void full(Visitor operator) {
        int refused = 0;
        for (int i = 0; i < WRITES && refused < 5; i++) {
            var reply = write(operator);
            if (!reply.isGood()) {
                refused++;
                expectClear(reply);
            }
        }
        if (refused == 0) {
            faults.add("%d 次写入都成功，磁盘并未写满。 %1$d writes were taken: the disk was not full.".formatted(WRITES));
        }
    }

    private void expectClear(Reply reply) {
        var said = reply.body().replace('\n', ' ');
        seen.add("%d %s".formatted(reply.status(), said.substring(0, Math.min(300, said.length()))));
        if (!CLEAR.contains(reply.status())) {
            faults.add("refused unclearly with %d: %s".formatted(reply.status(), said));
        }
    }

    private void recovers(Visitor operator, ServedProcess served) throws InterruptedException {
        for (int i = 0; i < RECOVERY_TRIES; i++) {
            if (write(operator).isGood()) {
                seen.add("腾出空间后第 %d 次写入成功，没有重启。 With room again write %1$d was taken, without a restart."
                        .formatted(i + 1));
                return;
            }
            served.staysFor(TRY_MS);
        }
        faults.add("腾出空间后仍不能写入，需要重启。 It does not write again though there is room; it needs a restart.");
    }

    private Reply write(Visitor operator) {
        var login = "disk-%05d".formatted(++number);
        // A long name, so that the file grows.
        var reply = operator.json(
                "account",
                "POST",
                "/api/v1/accounts",
                "{\"login\":\"%s\",\"displayName\":\"%s\",\"roles\":[\"COORDINATOR\"]}"
                        .formatted(login, "演练".repeat(40)));
        if (reply.isGood()) {
            confirmed.add(login);
        }
        return reply;
    }

    private void expect(String when, Reply reply) {
        if (!reply.isGood()) {
            faults.add("%s: %d %s".formatted(when, reply.status(), reply.body()));
        }
    }

    /** Everything confirmed is there once, nothing else is, and the indexes agree. */
    private void look(Visitor operator, RunningService service) {
        var there = new ArrayList<String>();
        var cursor = "";
        do {
            var page = operator.get("accounts", "/api/v1/accounts?limit=200&q=disk-&cursor=" + cursor);
            expect("accounts", page);
            page.json()
                    .path("accounts")
                    .forEach(one -> there.add(one.path("login").asString("")));
            cursor = page.json().path("next").asString("");
        } while (!cursor.isEmpty());
        if (!there.equals(confirmed)) {
            faults.add("confirmed %d accounts, there are %d".formatted(confirmed.size(), there.size()));
        }
        var diagnosis = service.get("/api/v1/operations/doctor");
        if (!diagnosis.path("healthy").asBoolean()) {
            faults.add("doctor: " + diagnosis.path("findings"));
        }
        seen.add("已确认 %d 项，库中 %d 项。 Confirmed %1$d, there are %2$d.".formatted(confirmed.size(), there.size()));
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
