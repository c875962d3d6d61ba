package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.rank.FitWording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a roster is made of, as it was when it was made: kept with the run, so that any roster can be asked about later.
 *
 * @param problems in the order in which they joined the tour
 * @param experts those who fit a problem, by id
 * @param pairs who fits what, with what stands in the way; by problem, best fit first
 * @param leftOut who would fit but may not be suggested at all, best fit first within a problem
 * @param wishes the rules of the office
 * @param marks pins and bans
 */
public record RosterQuestion(
        List<AskedProblem> problems,
        List<AskedExpert> experts,
        List<AskedPair> pairs,
        List<LeftOut> leftOut,
        RosterWishes wishes,
        List<PairMark> marks) {

    /** Copies the lists. */
    public RosterQuestion {
        problems = List.copyOf(problems);
        experts = List.copyOf(experts);
        pairs = List.copyOf(pairs);
        leftOut = List.copyOf(leftOut);
        marks = List.copyOf(marks);
    }

    /** The same with other rules. */
    public RosterQuestion with(RosterWishes others) {
        return new RosterQuestion(problems, experts, pairs, leftOut, others, marks);
    }

    /** The same with other pins and bans. */
    public RosterQuestion marked(List<PairMark> others) {
        return new RosterQuestion(problems, experts, pairs, leftOut, wishes, others);
    }

    /**
     * A problem of the tour.
     *
     * @param problemId which one
     * @param title of it
     * @param enterprise whose; may be empty
     * @param district where; may be empty
     * @param demand how many experts it wants, 1 to 3
     */
    public record AskedProblem(String problemId, String title, String enterprise, String district, int demand) {}

    /**
     * An expert who fits a problem of the tour.
     *
     * @param expertId who
     * @param name of the person
     * @param title professional title; may be empty
     * @param organisation present employer
     * @param kind technical, management and so on; may be empty
     * @param fromIndustry whether the employer is an enterprise
     * @param used services of the tour's year so far
     * @param promised problems of the same year that the expert has agreed to, or has a seat at in other tours, and that
     *     are not counted as services yet
     * @param cap services of a year at most, over all programmes; null where nobody asked
     * @param awayOn days of the tour on which the expert is away, though not on all of them; in words
     */
    public record AskedExpert(
            String expertId,
            String name,
            String title,
            String organisation,
            String kind,
            boolean fromIndustry,
            int used,
            int promised,
            @Nullable Integer cap,
            String awayOn) {

        /** All that counts against the yearly cap before this tour. */
        public int engaged() {
            return used + promised;
        }
    }

    /**
     * An expert who fits a problem.
     *
     * @param problem place in the list of problems
     * @param expert place in the list of experts
     * @param fit in [0, 1] with 4 decimals, higher is better, comparable between problems
     * @param wording the fit in a word
     * @param barriers rules that forbid the pair; empty for a pair that may be
     */
    public record AskedPair(int problem, int expert, double fit, FitWording wording, List<Barrier> barriers) {

        /** Copies the list. */
        public AskedPair {
            barriers = List.copyOf(barriers);
        }

        /** Whether a rule forbids it. */
        public boolean isBarred() {
            return !barriers.isEmpty();
        }
    }

    /**
     * A rule that stands in the way, and why.
     *
     * @param rule its stable name
     * @param zh why, in Chinese
     * @param en why, in English
     */
    public record Barrier(String rule, String zh, String en) {

        /** The words. */
        public Sentence sentence() {
            return new Sentence(zh, en);
        }
    }

    /**
     * An expert who would fit a problem and may not be suggested to anybody.
     *
     * @param problem place in the list of problems
     * @param expertId who
     * @param name of the person
     * @param organisation present employer
     * @param fit that the expert would have, in [0, 1]
     * @param barriers every rule that stands in the way
     */
    public record LeftOut(
            int problem, String expertId, String name, String organisation, double fit, List<Barrier> barriers) {

        /** Copies the list. */
        public LeftOut {
            barriers = List.copyOf(barriers);
        }
    }
}
