package io.zhiqiao.load;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * People who change things of every kind until the service is gone: an enterprise posts and sends, the office accepts,
 * shortlists and writes, an administrator makes accounts. What the service confirmed is kept, and compared with the
 * database afterwards.
 */
public final class MixedWriting implements AutoCloseable {

    private final List<Person> people = new ArrayList<>();
    private final List<Writer> writers = new ArrayList<>();
    private @Nullable Reminders reminders;
    private final AtomicInteger confirmed = new AtomicInteger();
    private final Queue<Reply> refusals = new ConcurrentLinkedQueue<>();

    private MixedWriting() {}

    /**
     * People arrive at a service that runs undisturbed; a list of experts is made for a problem.
     *
     * @param key of somebody who may make accounts
     * @param organisationId the enterprise that posts
     * @param problemId a problem that experts are looked for
     * @param drafts how many drafts the firm leaves, of which it is to be reminded
     * @param random decides what is written
     */
    public static MixedWriting arrive(
            String url, String key, String organisationId, String problemId, int drafts, Random random) {
        var writing = new MixedWriting();
        try (var operator = new Visitor(url, key, Visitor.Watch.NOBODY)) {
            var firm =
                    writing.arrive(operator, url, "crash-firm", "ENTERPRISE", Map.of("organisationId", organisationId));
            var office = writing.arrive(operator, url, "crash-office", "COORDINATOR", Map.of());
            var administrator = writing.arrive(operator, url, "crash-administrator", "ADMINISTRATOR", Map.of());
            var matchIds = matches(office.visitor(), problemId);
            Queue<String> sent = new ConcurrentLinkedQueue<>();
            writing.reminders = Reminders.of(firm.visitor(), drafts);
            writing.writers.add(new PostingWriter(firm.visitor(), sent));
            writing.writers.add(new OfficeWriter(office.visitor(), sent, matchIds, new Random(random.nextLong())));
            writing.writers.add(new AccountWriter(administrator.visitor()));
        }
        return writing;
    }

    private Person arrive(Visitor operator, String url, String login, String role, Map<String, String> speaksFor) {
        var person = Person.arrive(operator, url, login, role, speaksFor, Visitor.Watch.NOBODY);
        people.add(person);
        return person;
    }

    private static List<String> matches(Visitor office, String problemId) {
        var path = "/api/v1/problems/" + problemId;
        Person.need(office.json("run", "POST", path + "/runs", "{\"topK\":5}"));
        var ids = new ArrayList<String>();
        for (var match : Person.need(office.get("matches", path + "/matches")).json()) {
            ids.add(match.path("matchId").asString(""));
        }
        if (ids.isEmpty()) {
            throw new IllegalStateException(
                    "演练用的难题 %1$s 没有合适的专家。\nNo expert fits the problem %s of the rehearsal.".formatted(problemId));
        }
        return ids;
    }

    /** The service is to be found elsewhere; sessions go on. */
    public void moveTo(String url) {
        people.forEach(person -> person.visitor().moveTo(url));
    }

    /** Each writes in a thread of its own until {@code left} is used up or the service is gone. */
    public List<CompletableFuture<Void>> begin(AtomicInteger left) {
        return writers.stream()
                .map(writer -> CompletableFuture.runAsync(() -> write(writer, left), MixedWriting::start))
                .toList();
    }

    /** A thread each: those of the common pool are as many as processors, and would wait for each other. */
    private static void start(Runnable writing) {
        Thread.ofPlatform().name("mixed-writer").daemon().start(writing);
    }

    private void write(Writer writer, AtomicInteger left) {
        try {
            while (left.getAndDecrement() > 0) {
                next(writer);
            }
        } catch (Ledger.Gone gone) {
            // It was killed: what counts is what it confirmed before.
            return;
        }
    }

    private void next(Writer writer) {
        try {
            writer.next();
            confirmed.incrementAndGet();
        } catch (Ledger.Refused refused) {
            // They were told, and try again.
            refusals.add(refused.reply());
        }
    }

    /** How often somebody was told that all is done, so far. */
    public int confirmedSoFar() {
        return confirmed.get();
    }

    /** What people were told where nothing could be kept, in that order, so far. */
    public List<Reply> refusals() {
        return List.copyOf(refusals);
    }

    /** Compares with the database what was confirmed; what is told is wrong. */
    public List<String> faults(DataSource database, String when) {
        var faults = new ArrayList<String>();
        try (var connection = database.getConnection()) {
            for (var writer : writers) {
                writer.ledger().check(connection, when, faults);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("无法统计改动。\nThe effects cannot be counted.", e);
        }
        return faults;
    }

    /** The drafts that the firm has left. */
    public Reminders reminders() {
        return Objects.requireNonNull(reminders, "Nobody has arrived.");
    }

    /** Changes that are there. */
    public int acknowledged() {
        return writers.stream()
                .mapToInt(writer -> writer.ledger().acknowledged())
                .sum();
    }

    @Override
    public void close() {
        people.forEach(Person::close);
    }

    /** Changes something, again and again. */
    interface Writer {

        /**
         * One change.
         *
         * @throws Ledger.Gone if the service is no longer there
         */
        void next();

        /** What it had the service do. */
        Ledger ledger();
    }
}
