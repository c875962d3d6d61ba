package io.zhiqiao.matcher.compose;

import java.util.Comparator;
import java.util.List;

/**
 * People who go together.
 *
 * @param people their places among the prospects, ascending
 * @param lacks needs that nobody of them covers: bit {@code n} for need {@code n}
 * @param fitPoints sum of their fits in ten thousandths
 * @param used sum of their services this year
 * @param freeDays days of the window on which all of them are free: bit {@code d} for day {@code d}
 */
public record Group(List<Integer> people, long lacks, int fitPoints, int used, long freeDays) {

    /** Least lacking first, then smallest, best total fit, least used, first ids. */
    public static final Comparator<Group> BEST_FIRST = Comparator.comparingInt(Group::lacking)
            .thenComparingInt(Group::size)
            .thenComparing(Comparator.comparingInt(Group::fitPoints).reversed())
            .thenComparingInt(Group::used)
            .thenComparing(Group::people, Group::inOrder);

    /** Copies the list. */
    public Group {
        people = List.copyOf(people);
    }

    /** How many needs nobody of them covers. */
    public int lacking() {
        return Long.bitCount(lacks);
    }

    /** How many they are. */
    public int size() {
        return people.size();
    }

    private static int inOrder(List<Integer> one, List<Integer> other) {
        for (var at = 0; at < Math.min(one.size(), other.size()); at++) {
            var order = Integer.compare(one.get(at), other.get(at));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
