package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.jspecify.annotations.Nullable;

/**
 * Which experts and problems changed since the indexes last saw them. Part of the store's commit, so that a crash
 * between the records and the indexes leaves a list of what is to be done, never a gap.
 */
public final class Pending {

    private final MVMap<String, Long> experts;
    private final MVMap<String, Long> problems;
    private final AtomicLong lastTicket;

    Pending(MVStore store) {
        this.experts = store.openMap("pending-experts");
        this.problems = store.openMap("pending-problems");
        this.lastTicket = new AtomicLong(Math.max(highest(experts), highest(problems)));
    }

    /** Number of experts and problems that the indexes have not seen. */
    public long count() {
        return experts.sizeAsLong() + problems.sizeAsLong();
    }

    /**
     * At most {@code limit} changed experts, by ascending id.
     *
     * @param after the last one that was seen before; null to begin
     */
    public List<Ticket<ExpertId>> expertsAfter(@Nullable ExpertId after, int limit) {
        var from = after == null ? experts.firstKey() : experts.higherKey(after.value());
        return from == null ? List.of() : first(experts, from, limit, ExpertId::new);
    }

    /** At most {@code limit} changed problems, by ascending id. */
    public List<Ticket<ProblemId>> problems(int limit) {
        var from = problems.firstKey();
        return from == null ? List.of() : first(problems, from, limit, ProblemId::new);
    }

    /** Strikes experts that the index has committed; one that changed again meanwhile stays on the list. */
    public void expertsDone(List<Ticket<ExpertId>> done) {
        done.forEach(ticket -> experts.remove(ticket.id().value(), ticket.number()));
    }

    /** Strikes problems that the index has committed; one that changed again meanwhile stays on the list. */
    public void problemsDone(List<Ticket<ProblemId>> done) {
        done.forEach(ticket -> problems.remove(ticket.id().value(), ticket.number()));
    }

    void addExpert(ExpertId id) {
        experts.put(id.value(), lastTicket.incrementAndGet());
    }

    void addProblem(ProblemId id) {
        problems.put(id.value(), lastTicket.incrementAndGet());
    }

    void addAffectedBy(Object record) {
        switch (record) {
            case Expert expert -> addExpert(expert.id());
            case Evidence evidence -> addExpert(evidence.expertId());
            case Problem problem -> addProblem(problem.id());
            default -> {} // organisations and usage are read from the store, not from an index
        }
    }

    private static long highest(MVMap<String, Long> tickets) {
        return tickets.values().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    private static <I> List<Ticket<I>> first(
            MVMap<String, Long> tickets, String from, int limit, Function<String, I> toId) {
        var first = new ArrayList<Ticket<I>>();
        var cursor = tickets.cursor(from);
        while (cursor.hasNext() && first.size() < limit) {
            var id = toId.apply(cursor.next());
            first.add(new Ticket<>(id, cursor.getValue()));
        }
        return first;
    }

    /**
     * One change that the indexes have not seen.
     *
     * @param id of what
     * @param number grows with each change
     */
    public record Ticket<I>(I id, long number) {}
}
