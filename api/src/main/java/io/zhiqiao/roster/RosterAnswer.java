package io.zhiqiao.roster;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A roster as it was solved, or why there is none.
 *
 * @param teams one per problem, in their order; empty where there is no roster
 * @param figures how good it is; null where there is no roster
 * @param shortfalls problems that have fewer experts than they want, those with nobody first
 * @param contradictions rules that allow no exception and cannot all be kept; empty where there is a roster
 * @param remedies single changes after which there would be a roster, the best first; empty where there is one
 */
public record RosterAnswer(
        List<SolvedTeam> teams,
        @Nullable Figures figures,
        List<ShortProblem> shortfalls,
        List<Barrier> contradictions,
        List<Remedy> remedies) {

    /** Copies the lists. */
    public RosterAnswer {
        teams = List.copyOf(teams);
        shortfalls = List.copyOf(shortfalls);
        contradictions = List.copyOf(contradictions);
        remedies = List.copyOf(remedies);
    }

    /** There is no roster. */
    static RosterAnswer impossible(List<Barrier> contradictions, List<Remedy> remedies) {
        return new RosterAnswer(List.of(), null, List.of(), contradictions, remedies);
    }

    /** Whether there is a roster. */
    public boolean isFeasible() {
        return figures != null;
    }

    /**
     * Who sees to a problem.
     *
     * @param problem place in the question's list of problems
     * @param experts places in its list of experts, ascending
     * @param leader who leads; null where groups need no leader, or nobody of the group may lead
     * @param openSeats how many experts are missing
     * @param fit sum of the fits
     * @param alternates who comes next, the first to be asked first
     */
    public record SolvedTeam(
            int problem,
            List<Integer> experts,
            @Nullable Integer leader,
            int openSeats,
            double fit,
            List<Substitute> alternates) {

        /** Copies the lists. */
        public SolvedTeam {
            experts = List.copyOf(experts);
            alternates = List.copyOf(alternates);
        }
    }

    /**
     * Somebody who could come in.
     *
     * @param expert place in the list of experts
     * @param fit with the problem
     * @param insteadOf members whom the expert could replace without breaking a rule; empty for an open seat only
     */
    public record Substitute(int expert, double fit, List<Integer> insteadOf) {

        /** Copies the list. */
        public Substitute {
            insteadOf = List.copyOf(insteadOf);
        }
    }

    /**
     * How good a roster is.
     *
     * @param problemsWithNobody problems that have no expert
     * @param openSeats experts who are missing in all
     * @param seats experts who are wanted in all
     * @param people experts in the roster, each once
     * @param worstProblem the problem that is served worst of those that have somebody, by fit per wanted expert
     * @param worst what it has, fit per wanted expert in [0, 1]
     * @param total sum of all fits
     * @param mostLoad the most problems that one expert has
     * @param loads how many experts have one problem, two problems, and so on
     * @param use how much those are asked who were asked much; less is better, comparable between rosters of one tour
     * @param proven whether no roster is better
     * @param gap what at most is left between the total and the best possible one, as a share; 0 if proven
     * @param millis time of the solving
     */
    public record Figures(
            int problemsWithNobody,
            int openSeats,
            int seats,
            int people,
            int worstProblem,
            double worst,
            double total,
            int mostLoad,
            List<Integer> loads,
            long use,
            boolean proven,
            double gap,
            long millis) {

        /** Copies the list. */
        public Figures {
            loads = List.copyOf(loads);
        }
    }

    /**
     * A problem that has fewer experts than it wants.
     *
     * @param problem place in the list of problems
     * @param openSeats how many are missing
     * @param nobody whether it has nobody at all
     * @param candidates how many fit it
     * @param barred how many of them a rule of matching keeps out, or a ban
     * @param full how many of the others have no room left: the cap of the year, or of this tour
     * @param reliefs single changes that would help, the most helpful first
     */
    public record ShortProblem(
            int problem, int openSeats, boolean nobody, int candidates, int barred, int full, List<Remedy> reliefs) {

        /** Copies the list. */
        public ShortProblem {
            reliefs = List.copyOf(reliefs);
        }
    }

    /**
     * A change that would help.
     *
     * @param rule what stands in the way: "load-max", "annual-cap", "leave", "conflict", "ban",
     *     "pin", "quota", "leader", "experts" or "invite"
     * @param expert whom it is about, place in the list of experts; null for nobody
     * @param zh what to do, in Chinese
     * @param en what to do, in English
     * @param problemsWithNobody problems that would still have nobody
     * @param openSeats experts that would still be missing
     * @param total what the sum of all fits would be
     */
    public record Remedy(
            String rule,
            @Nullable Integer expert,
            String zh,
            String en,
            int problemsWithNobody,
            int openSeats,
            double total) {

        /** The words. */
        public Sentence sentence() {
            return new Sentence(zh, en);
        }
    }
}
