package io.zhiqiao.roster;

import java.util.List;
import java.util.Optional;

/**
 * What is settled about the roster of a tour before it is solved.
 *
 * @param tourId which tour
 * @param wishes the rules of the office
 * @param marks pins and bans, by problem, then by expert
 * @param version grows with each change of rules, pins, bans and of the roster in use; 0 before the first
 */
public record Roster(String tourId, RosterWishes wishes, List<PairMark> marks, long version) {

    /** Copies the list. */
    public Roster {
        marks = List.copyOf(marks);
    }

    /** What is settled about a pair. */
    public Optional<PairMark> markOf(String problemId, String expertId) {
        return marks.stream().filter(mark -> mark.isOf(problemId, expertId)).findFirst();
    }
}
