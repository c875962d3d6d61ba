package io.zhiqiao.matcher.compose;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.compose.Composition.OpenNeed;
import io.zhiqiao.matcher.compose.Composition.Why;
import io.zhiqiao.matcher.compose.WhyNot.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the group that goes to a problem: what it lacks counts first, then how many they are, then the total fit, then
 * how much they have been used, then their ids.
 */
public final class Composer {

    private final CompositionQuestion question;
    private final Coming coming;
    private final Deadline deadline;

    /** Prepares the search for {@code question}, which ends at {@code deadline} with what it has. */
    public Composer(CompositionQuestion question, Deadline deadline) {
        this.question = question;
        this.coming = new Coming(question);
        this.deadline = deadline;
    }

    /** The best group, the next ones, smaller ones with what they lack, and what nobody covers. */
    public Composition compose() {
        var search = new GroupSearch(question, coming, deadline, question.alternatives() + 1, -1);
        var found = firstOf(search, question.alternatives() + 1);
        if (found.isEmpty()) {
            return new Composition(null, List.of(), List.of(), open(question.allNeeds()), !search.isCut());
        }
        var best = found.getFirst();
        var one = new GroupSearch(question, coming, deadline, 1, -1);
        var smaller = IntStream.range(1, best.size())
                .mapToObj(size -> ofSize(one, size))
                .flatMap(List::stream)
                .toList();
        return new Composition(
                best, found.subList(1, found.size()), smaller, open(best.lacks()), !search.isCut() && !one.isCut());
    }

    private List<Group> firstOf(GroupSearch search, int wanted) {
        var found = new ArrayList<Group>();
        for (int lacking = 0; lacking < coverable() && found.size() < wanted; lacking++) {
            for (int size = 1; size <= question.most() && found.size() < wanted; size++) {
                search.best(size, lacking).stream().limit(wanted - found.size()).forEach(found::add);
            }
        }
        return found;
    }

    private List<Group> ofSize(GroupSearch search, int size) {
        return IntStream.range(0, coverable())
                .mapToObj(lacking -> search.best(size, lacking))
                .filter(groups -> !groups.isEmpty())
                .findFirst()
                .orElseGet(List::of);
    }

    private int coverable() {
        return Long.bitCount(coming.coverable());
    }

    private List<OpenNeed> open(long lacks) {
        return IntStream.range(0, question.needs())
                .filter(need -> (lacks & (1L << need)) != 0)
                .mapToObj(need -> open(need, 1L << need))
                .toList();
    }

    private OpenNeed open(int need, long mask) {
        var have = who(covers -> (covers & mask) != 0);
        if (have.isEmpty()) {
            return new OpenNeed(need, Why.NOBODY, have);
        }
        var why = (coming.coverable() & mask) == 0 ? Why.CANNOT_COME : Why.NOT_TOGETHER;
        return new OpenNeed(need, why, have);
    }

    private List<Integer> who(LongPredicate covering) {
        return IntStream.range(0, question.prospects().size())
                .filter(person -> covering.test(question.prospects().get(person).covers()))
                .boxed()
                .toList();
    }

    /**
     * Why somebody is not of the best group.
     *
     * @param best the best group that {@link #compose} found; null where there was none
     * @param person a place among the prospects who is not of it
     */
    public WhyNot whyNot(@Nullable Group best, int person) {
        var prospect = question.prospects().get(person);
        if (!coming.hasLoad(prospect)) {
            return new WhyNot(Reason.LOAD, null);
        }
        if (!coming.isFree(prospect)) {
            return new WhyNot(Reason.DATES, null);
        }
        if ((prospect.covers() & question.allNeeds()) == 0) {
            return new WhyNot(Reason.COVERS_NOTHING, null);
        }
        if (coming.counted(person) == 0) {
            return new WhyNot(Reason.TEAM_CAN, null);
        }
        var with = firstOf(new GroupSearch(question, coming, deadline, 1, person), 1);
        return with.isEmpty() || best == null
                ? new WhyNot(Reason.NOT_TOGETHER, null)
                : new WhyNot(decides(best, with.getFirst()), with.getFirst());
    }

    private static Reason decides(Group best, Group with) {
        if (with.lacking() != best.lacking()) {
            return Reason.LACKS_MORE;
        }
        if (with.size() != best.size()) {
            return Reason.LARGER;
        }
        if (with.fitPoints() != best.fitPoints()) {
            return Reason.FITS_LESS;
        }
        return with.used() != best.used() ? Reason.USED_MORE : Reason.EQUAL;
    }
}
