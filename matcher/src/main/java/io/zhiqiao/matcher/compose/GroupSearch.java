package io.zhiqiao.matcher.compose;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * All groups of one size that lack a certain number of needs, each once: the best of them are kept.
 *
 * <p>Branch and bound. At each node the open need with the fewest people is taken: one of them joins, each in turn and
 * without those before, or, while needs may be lacked, none of them ever does. A branch is left where the open needs are
 * more than the seats left can cover, or where its total fit cannot reach the worst of the groups that are kept.
 *
 * <p>A set cover is hard in general; with some ten needs and a hundred people a search takes milliseconds. Deterministic,
 * unless time is over.
 */
final class GroupSearch {

    private final CompositionQuestion question;
    private final Coming coming;
    private final Deadline deadline;
    private final int wanted;
    private final int[] order;
    private final boolean[] barred;
    private final PriorityQueue<Group> kept = new PriorityQueue<>(Collections.reverseOrder(Group.BEST_FIRST));
    private final Deque<Integer> chosen = new ArrayDeque<>();
    private final int forced;
    private boolean cut;

    /**
     * @param wanted so many of the best are kept
     * @param forced somebody who is of each group, needed or not; -1 for nobody
     */
    GroupSearch(CompositionQuestion question, Coming coming, Deadline deadline, int wanted, int forced) {
        this.question = question;
        this.coming = coming;
        this.deadline = deadline;
        this.wanted = wanted;
        this.forced = forced;
        barred = new boolean[question.prospects().size()];
        order = IntStream.range(0, barred.length)
                .filter(person -> coming.counted(person) != 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer person) -> -fit(person)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The best groups of {@code size} people that lack {@code lacking} of the needs that can be covered, best first. */
    List<Group> best(int size, int lacking) {
        kept.clear();
        var open = coming.coverable();
        if (forced < 0) {
            visit(open, -1, size, lacking, 0);
        } else {
            var prospect = question.prospects().get(forced);
            join(forced, open, -1, size, lacking, 0, prospect);
        }
        var best = new ArrayList<>(kept);
        best.sort(Group.BEST_FIRST);
        return best;
    }

    /** Whether time was over before everything was looked at. */
    boolean isCut() {
        return cut;
    }

    private void visit(long open, long days, int seats, int mayLack, int fit) {
        if (cut || deadline.isOver()) {
            cut = true;
            return;
        }
        var count = Long.bitCount(open);
        if (seats == 0 || count == 0) {
            if (seats == 0 && count == mayLack) {
                keep();
            }
            return;
        }
        if (count >= mayLack && isWorthwhile(open, seats, mayLack, fit)) {
            branch(open, days, seats, mayLack, fit);
        }
    }

    private void branch(long open, long days, int seats, int mayLack, int fit) {
        var need = rarest(open);
        var tried = new ArrayList<Integer>();
        for (int person : order) {
            if (!barred[person] && (coming.counted(person) & need) != 0) {
                join(
                        person,
                        open,
                        days,
                        seats,
                        mayLack,
                        fit,
                        question.prospects().get(person));
                barred[person] = true;
                tried.add(person);
            }
        }
        if (mayLack > 0) {
            visit(open & ~need, days, seats, mayLack - 1, fit);
        }
        tried.forEach(person -> barred[person] = false);
    }

    private void join(int person, long open, long days, int seats, int mayLack, int fit, Prospect prospect) {
        var together = days & prospect.freeDays();
        if (!coming.isEnough(together)) {
            return;
        }
        chosen.push(person);
        var wasBarred = barred[person];
        barred[person] = true;
        visit(open & ~coming.counted(person), together, seats - 1, mayLack, fit + prospect.fitPoints());
        barred[person] = wasBarred;
        chosen.pop();
    }

    /** The open need that the fewest people are left for. */
    private long rarest(long open) {
        long rarest = 0;
        int fewest = Integer.MAX_VALUE;
        for (long left = open; left != 0; left &= left - 1) {
            var need = Long.lowestOneBit(left);
            int people = 0;
            for (int person : order) {
                people += !barred[person] && (coming.counted(person) & need) != 0 ? 1 : 0;
            }
            if (people < fewest) {
                fewest = people;
                rarest = need;
            }
        }
        return rarest;
    }

    private boolean isWorthwhile(long open, int seats, int mayLack, int fit) {
        int most = 0;
        int bestFit = 0;
        for (int person : order) {
            if (!barred[person]) {
                most = Math.max(most, Long.bitCount(coming.counted(person) & open));
                bestFit = Math.max(bestFit, fit(person));
            }
        }
        var worst = kept.size() < wanted ? null : kept.peek();
        return seats * most + mayLack >= Long.bitCount(open)
                && (worst == null || fit + seats * bestFit >= worst.fitPoints());
    }

    private void keep() {
        var group = coming.group(chosen.stream().sorted().toList());
        if (!everybodyIsNeeded(group)) {
            return;
        }
        kept.add(group);
        if (kept.size() > wanted) {
            kept.poll();
        }
    }

    private boolean everybodyIsNeeded(Group group) {
        long once = 0;
        long twice = 0;
        for (int person : group.people()) {
            twice |= once & coming.counted(person);
            once |= coming.counted(person);
        }
        var alone = once & ~twice;
        return group.people().stream().allMatch(person -> person == forced || (coming.counted(person) & alone) != 0);
    }

    private int fit(int person) {
        return question.prospects().get(person).fitPoints();
    }
}
