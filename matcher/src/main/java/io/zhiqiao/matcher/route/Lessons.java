package io.zhiqiao.matcher.route;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What people corrected: how often problems with a code or word were led from one team to another. Transparent: a count per
 * code or word, and a shift that grows with it and never passes {@code rate}.
 *
 * @param list one for each code or word of each correction
 */
public record Lessons(List<Lesson> list) {

    /** Nobody corrected anything. */
    public static final Lessons NONE = new Lessons(List.of());

    /** Corrections that move half of what can be moved: one alone does not outweigh what else is known. */
    private static final double HALF = 2;

    /** Copies the list. */
    public Lessons {
        list = List.copyOf(list);
    }

    /** How many corrections they are of. */
    public int corrections() {
        return (int) list.stream().map(Lesson::correctionId).distinct().count();
    }

    /** How far each move is counted for a code or word, the moves in their order. */
    Map<Move, Integer> counts() {
        var counts = new HashMap<Move, Integer>();
        list.forEach(lesson -> counts.merge(new Move(lesson.sign(), lesson.from(), lesson.to()), 1, Integer::sum));
        return counts;
    }

    /** The shift after that many corrections of the same kind: {@code rate * n² / (n² + 2²)}. */
    static double shift(int count, double rate) {
        var squared = (double) count * count;
        return rate * squared / (squared + HALF * HALF);
    }

    /**
     * One code or word of a correction.
     *
     * @param correctionId of which correction
     * @param sign the code or word
     * @param from number of the team that was suggested; 0 for none
     * @param to number of the team that is right
     */
    public record Lesson(String correctionId, String sign, int from, int to) {}

    /** From where to where a code or word led. */
    record Move(String sign, int from, int to) {}
}
