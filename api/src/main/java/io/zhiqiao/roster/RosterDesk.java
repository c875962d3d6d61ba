package io.zhiqiao.roster;

import io.zhiqiao.account.Role;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import io.zhiqiao.tour.Tours.Reached;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the page of a roster shows: the run that is looked at, beside the one in use and what is settled. */
@Service
class RosterDesk {

    private final Tours tours;
    private final Rosters rosters;
    private final RosterRuns runs;
    private final RosterQuestions questions;

    RosterDesk(Tours tours, Rosters rosters, RosterRuns runs, RosterQuestions questions) {
        this.tours = tours;
        this.rosters = rosters;
        this.runs = runs;
        this.questions = questions;
    }

    /**
     * The page.
     *
     * @param number of the run to show; null for the newest that came to an answer
     */
    View view(String tourId, @Nullable Integer number) {
        var reached = tours.reach(tourId);
        var roster = rosters.find(tourId);
        var all = runs.of(tourId);
        var shown = number == null
                ? all.stream().filter(run -> !run.isOpen()).findFirst().orElse(null)
                : runs.find(tourId, number);
        var solved = shown == null ? null : runs.solved(tourId, shown.number()).orElse(null);
        var inUse = runs.inUse(tourId).orElse(null);
        var joined = tours.problemsOf(tourId);
        return new View(
                reached,
                roster,
                all,
                all.stream().filter(RunView::isOpen).findFirst().orElse(null),
                shown,
                solved,
                inUse,
                comparison(solved, inUse),
                solved != null && isOutdated(solved, roster, joined),
                joined.size());
    }

    private @Nullable RosterComparison comparison(@Nullable SolvedRoster solved, @Nullable Integer inUse) {
        if (solved == null || inUse == null || !solved.answer().isFeasible() || solved.run().number() == inUse) {
            return null;
        }
        return questions.compare(solved.run().tourId(), inUse, solved.run().number());
    }

    /** Whether rules, pins, bans or problems are other than those it was solved with. */
    private static boolean isOutdated(SolvedRoster solved, Roster roster, List<TourProblem> joined) {
        var question = solved.question();
        var demands = new HashMap<String, Integer>();
        question.problems().forEach(problem -> demands.put(problem.problemId(), problem.demand()));
        var now = new HashMap<String, Integer>();
        joined.forEach(entry -> now.put(entry.problemId(), entry.demand()));
        var settled = new ArrayList<>(question.marks());
        settled.removeIf(mark -> mark.setBy().isEmpty());
        return !question.wishes().equals(roster.wishes())
                || !pairs(settled).equals(pairs(roster.marks()))
                || !demands.equals(now);
    }

    private static Map<List<String>, MarkKind> pairs(List<PairMark> marks) {
        var pairs = new HashMap<List<String>, MarkKind>();
        marks.forEach(mark -> pairs.put(List.of(mark.problemId(), mark.expertId()), mark.kind()));
        return pairs;
    }

    /**
     * The page of a roster.
     *
     * @param reached the tour
     * @param roster rules, pins and bans
     * @param runs newest first
     * @param open the run that waits or works; null for none
     * @param shown the run that is looked at; null before the first
     * @param solved its answer; null while there is none
     * @param inUse number of the run in use; null before one is
     * @param comparison from the one in use to the one shown; null where these are the same, or there is none
     * @param outdated whether rules, pins, bans or problems changed since it was solved
     * @param problems how many problems the tour has
     */
    record View(
            Reached reached,
            Roster roster,
            List<RunView> runs,
            @Nullable RunView open,
            @Nullable RunView shown,
            @Nullable SolvedRoster solved,
            @Nullable Integer inUse,
            @Nullable RosterComparison comparison,
            boolean outdated,
            int problems) {

        /** Whether whoever asks may solve, pin, ban and adopt now. */
        public boolean mayChange() {
            return reached.roles().contains(Role.COORDINATOR)
                    && !reached.tour().state().isOver()
                    && !reached.tour().state().isHeld();
        }

        /** Whether a change needs a reason. */
        public boolean needsReason() {
            return reached.tour().state().isSettled();
        }

        /** Whether the roster that is shown can be taken into use. */
        public boolean isAdoptable() {
            return mayChange() && shown != null && shown.isAdoptable() && shown.hasRoster();
        }
    }
}
