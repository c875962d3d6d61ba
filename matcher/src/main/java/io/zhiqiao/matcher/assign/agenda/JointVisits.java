package io.zhiqiao.matcher.assign.agenda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which meetings could become one: problems of several firms that are so alike that the same experts answer them together.
 *
 * <p>Greedy: the most similar pair first; groups grow as long as every pair in them is alike enough, so that nobody sits through what does
 * not concern the own firm. Deterministic; equal similarities in the order of the meetings.
 */
public final class JointVisits {

    private JointVisits() {}

    /** How alike the problems of two meetings are, from 0 to 1, higher is more alike; the same in both directions. */
    public interface Similarity {
        /** Of the meetings at two places in the list. */
        double of(int one, int other);
    }

    /** Two meetings that could be one. */
    private record Alike(int one, int other, double similarity) {}

    /**
     * Suggests groups; only those of two or more are named.
     *
     * @param meetings that could be joined; fixed ones stay alone
     * @param similarity how alike they are
     * @param least two meetings of a group are at least so much alike, 0 to 1
     * @param most at most so many meetings become one, 2 or more
     */
    public static List<List<Integer>> suggest(
            List<AgendaMeeting> meetings, Similarity similarity, double least, int most) {
        var groups = new ArrayList<TreeSet<Integer>>();
        for (int which = 0; which < meetings.size(); which++) {
            groups.add(new TreeSet<>(List.of(which)));
        }
        for (var pair : alike(meetings, similarity, least)) {
            var one = groups.get(pair.one());
            var other = groups.get(pair.other());
            boolean joined = one.contains(pair.other());
            if (!joined && one.size() + other.size() <= most && areAlike(one, other, similarity, least)) {
                one.addAll(other);
                other.forEach(which -> groups.set(which, one));
            }
        }
        return groups.stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .distinct()
                .toList();
    }

    private static List<Alike> alike(List<AgendaMeeting> meetings, Similarity similarity, double least) {
        var alike = new ArrayList<Alike>();
        for (int one = 0; one < meetings.size(); one++) {
            for (int other = one + 1; other < meetings.size(); other++) {
                double value = similarity.of(one, other);
                if (value >= least && canBeOne(meetings.get(one), meetings.get(other))) {
                    alike.add(new Alike(one, other, value));
                }
            }
        }
        alike.sort(Comparator.comparingDouble(Alike::similarity)
                .reversed()
                .thenComparingInt(Alike::one)
                .thenComparingInt(Alike::other));
        return alike;
    }

    private static boolean areAlike(Set<Integer> one, Set<Integer> other, Similarity similarity, double least) {
        return one.stream().allMatch(a -> other.stream().allMatch(b -> similarity.of(a, b) >= least));
    }

    private static boolean canBeOne(AgendaMeeting one, AgendaMeeting other) {
        return one.fixed() == null
                && other.fixed() == null
                && !commonStops(one, other).isEmpty();
    }

    /**
     * Makes one meeting of each group: the problems, firms and experts of all, at a stop where all may be, a slot longer for each firm
     * after the second.
     *
     * @param groups places of meetings, as {@link #suggest} names them or as somebody chose
     * @throws IllegalArgumentException if the meetings of a group have no stop in common
     */
    public static List<AgendaMeeting> join(List<AgendaMeeting> meetings, List<List<Integer>> groups) {
        var joined = new ArrayList<AgendaMeeting>();
        for (int which = 0; which < meetings.size(); which++) {
            int own = which;
            var group = groups.stream().filter(some -> some.contains(own)).findFirst();
            if (group.isEmpty()) {
                joined.add(meetings.get(which));
            } else if (group.get().stream().min(Comparator.naturalOrder()).orElseThrow() == which) {
                joined.add(one(group.get().stream().sorted().map(meetings::get).toList()));
            }
        }
        return joined;
    }

    private static AgendaMeeting one(List<AgendaMeeting> group) {
        var stops = group.stream()
                .map(AgendaMeeting::stops)
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElseThrow();
        if (stops.isEmpty()) {
            throw new IllegalArgumentException(
                    "难题 %s 没有共同的站点，不能合为一次会面。The problems %1$s have no stop in common and cannot be one meeting."
                            .formatted(
                                    group.stream().map(AgendaMeeting::problems).toList()));
        }
        int longest = group.stream().mapToInt(AgendaMeeting::slots).max().orElseThrow();
        int slots = Math.min(AgendaMeeting.MAX_SLOTS, longest + Math.max(0, group.size() - 2));
        return new AgendaMeeting(
                group.stream().flatMap(meeting -> meeting.problems().stream()).toList(),
                group.stream()
                        .flatMap(meeting -> meeting.experts().stream())
                        .distinct()
                        .toList(),
                group.stream()
                        .flatMap(meeting -> meeting.firms().stream())
                        .distinct()
                        .toList(),
                stops,
                slots,
                null);
    }

    private static List<Integer> commonStops(AgendaMeeting one, AgendaMeeting other) {
        return one.stops().stream().filter(other.stops()::contains).toList();
    }
}
