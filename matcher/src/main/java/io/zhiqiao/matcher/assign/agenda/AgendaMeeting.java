package io.zhiqiao.matcher.assign.agenda;

import io.zhiqiao.indexer.corpus.ProblemId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting to be held: one problem, or several that are alike (a joint visit), with their experts.
 *
 * @param problems what is talked about, 1 or more
 * @param experts who comes, each once
 * @param firms whose problems these are, each once
 * @param stops where it may be, 1 or more; one if the place is fixed
 * @param slots how long it takes, 1 to {@value #MAX_SLOTS} slots, never over a break
 * @param fixed where and when it must be (the table may be another); null if that is free
 */
public record AgendaMeeting(
        List<ProblemId> problems,
        List<Integer> experts,
        List<Integer> firms,
        List<Integer> stops,
        int slots,
        @Nullable Placement fixed) {

    /** The longest meeting. */
    public static final int MAX_SLOTS = 8;

    /**
     * Copies the lists and checks the ranges.
     *
     * @throws IllegalArgumentException if a list lacks what it needs, names something twice, or a number is out of its range
     */
    public AgendaMeeting {
        problems = List.copyOf(problems);
        experts = List.copyOf(experts);
        firms = List.copyOf(firms);
        stops = List.copyOf(stops);
        if (problems.isEmpty() || stops.isEmpty() || slots < 1 || slots > MAX_SLOTS) {
            throw new IllegalArgumentException(
                    "会面 %s 应有难题、可选站点（%s），时长（%d 个时段）应为 1 到 %d。The meeting of %1$s must have a problem, a stop (%2$s) and 1 to %4$d slots, not %3$d."
                            .formatted(problems, stops, slots, MAX_SLOTS));
        }
        if (hasTwice(experts) || hasTwice(firms) || hasTwice(stops)) {
            throw new IllegalArgumentException(
                    "会面 %s 的专家、企业或站点有重复。The meeting of %1$s names an expert, a firm or a stop twice."
                            .formatted(problems));
        }
    }

    private static boolean hasTwice(List<Integer> places) {
        return places.stream().distinct().count() != places.size();
    }

    /** One problem of one firm, one slot long, anywhere in {@code stops}. */
    public static AgendaMeeting of(ProblemId problem, List<Integer> experts, int firm, List<Integer> stops) {
        return new AgendaMeeting(List.of(problem), experts, List.of(firm), stops, 1, null);
    }

    /** Every stop of {@code count} stops. */
    public static List<Integer> anywhere(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    /** The same, where and when it must be. */
    public AgendaMeeting at(Placement where) {
        return new AgendaMeeting(problems, experts, firms, stops, slots, where);
    }

    /** How many people sit at its table: each expert, and somebody of each firm. */
    public int people() {
        return experts.size() + firms.size();
    }
}
