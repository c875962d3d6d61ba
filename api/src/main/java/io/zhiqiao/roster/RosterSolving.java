package io.zhiqiao.roster;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.advice.Alternate;
import io.zhiqiao.matcher.assign.advice.RosterAdvice;
import io.zhiqiao.matcher.assign.advice.Shortfall;
import io.zhiqiao.matcher.assign.advice.ShortfallForecast;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Team;
import io.zhiqiao.roster.RosterAnswer.Figures;
import io.zhiqiao.roster.RosterAnswer.ShortProblem;
import io.zhiqiao.roster.RosterAnswer.SolvedTeam;
import io.zhiqiao.roster.RosterAnswer.Substitute;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Answers a question with a roster, what it lacks, and who comes next; or with why there is none. */
final class RosterSolving {

    /** The solving may take as long as that; then the best so far is taken, and says how far from the best it can be. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    private static final Duration LONGEST_COMPARISON = Duration.ofSeconds(3);

    /** Where many problems are short, so many of them are advised on in full, and for so long at most. */
    private static final int ADVISED = 12;

    private static final Duration LONGEST_ADVICE = Duration.ofSeconds(20);
    private static final int ALTERNATES = 3;

    private final AssignmentSolver solver = new AssignmentSolver();

    /** How a roster with such rules is solved. */
    static SolveOptions options(RosterWishes wishes) {
        return (wishes.fair() ? SolveOptions.FAIR : SolveOptions.TOTAL).within(LONGEST);
    }

    /** As {@link #options}, for the many that are solved for comparison. */
    static SolveOptions comparing(RosterWishes wishes) {
        return options(wishes).within(LONGEST_COMPARISON);
    }

    /** Solves, and is asked along the way whether it shall go on. */
    RosterAnswer solve(RosterQuestion question, RosterWatch watch) {
        if (question.experts().isEmpty()) {
            return RosterAnswer.impossible(List.of(nobody()), List.of());
        }
        watch.at(RosterStep.SOLVING, 0, 1);
        var problem = new RosterInstance(question).problem();
        var contradictions = new Contradictions(question, problem).beforeSolving();
        if (!contradictions.isEmpty()) {
            return impossible(question, contradictions, watch);
        }
        var begun = System.nanoTime();
        var solved = solver.solve(problem, options(question.wishes()).until(watch::isStopped));
        var millis = (System.nanoTime() - begun) / 1_000_000;
        watch.at(RosterStep.SOLVING, 1, 1);
        return switch (solved) {
            case Infeasibility none -> impossible(question, new Contradictions(question, problem).of(none), watch);
            case Assignment roster -> answer(question, roster, millis, watch);
        };
    }

    private static RosterAnswer impossible(RosterQuestion question, List<Barrier> contradictions, RosterWatch watch) {
        var comparing = comparing(question.wishes()).until(watch::isStopped);
        return RosterAnswer.impossible(contradictions, new Remedies(question).forNoRoster(comparing));
    }

    private static Barrier nobody() {
        return new Barrier(
                "nobody",
                "这些难题没有任何可用的候选专家。请扩充专家库、把难题写得更具体，或看“未列入的专家及原因”。",
                "None of the problems has a single candidate. Extend the pool, describe the problems better, or see who is left out and why.");
    }

    private static RosterAnswer answer(RosterQuestion question, Assignment roster, long millis, RosterWatch watch) {
        var advice = new RosterAdvice(roster, options(question.wishes()));
        var teams = new ArrayList<SolvedTeam>();
        for (var team : roster.teams()) {
            watch.at(RosterStep.ADVISING, team.problem(), roster.teams().size());
            teams.add(team(roster, team, advice.alternates(team.problem(), ALTERNATES)));
        }
        var until = System.nanoTime() + LONGEST_ADVICE.toNanos();
        var asked = new AtomicInteger();
        var shortfalls = new ShortfallForecast(
                        roster, comparing(question.wishes()).until(watch::isStopped))
                        .shortfalls(() -> {
                            watch.at(
                                    RosterStep.ADVISING,
                                    asked.get(),
                                    roster.teams().size());
                            return asked.getAndIncrement() < ADVISED && System.nanoTime() < until;
                        })
                        .stream()
                        .map(shortfall -> shortfall(question, roster, shortfall))
                        .toList();
        return new RosterAnswer(teams, figures(roster, millis), shortfalls, List.of(), List.of());
    }

    private static SolvedTeam team(Assignment roster, Team team, List<Alternate> alternates) {
        return new SolvedTeam(
                team.problem(),
                team.experts(),
                team.leader(),
                team.openSeats(),
                decimal(roster, team.fit()),
                alternates.stream()
                        .map(one -> new Substitute(one.expert(), decimal(roster, one.fit()), one.insteadOf()))
                        .toList());
    }

    static Figures figures(Assignment roster, long millis) {
        var worst = worst(roster);
        var engagements = roster.engagements();
        int mostLoad = engagements.stream().mapToInt(Integer::intValue).max().orElse(0);
        var loads = new ArrayList<Integer>();
        for (int load = 1; load <= mostLoad; load++) {
            int wanted = load;
            loads.add((int) engagements.stream().filter(one -> one == wanted).count());
        }
        return new Figures(
                roster.problemsWithNobody(),
                roster.openSeats(),
                roster.problem().seats(),
                (int) engagements.stream().filter(one -> one > 0).count(),
                worst.problem(),
                decimal(roster, worst.fit()) / roster.problem().demands().get(worst.problem()),
                decimal(roster, roster.totalFit()),
                mostLoad,
                loads,
                roster.use(),
                roster.proof().proven(),
                roster.proof().proven() ? 0 : roster.proof().gap(roster.totalGain()),
                millis);
    }

    /** The problem that is served worst of those that are served; where none is, the first. */
    private static Team worst(Assignment roster) {
        var common = roster.problem().commonDemand();
        return roster.teams().stream()
                .filter(team -> !team.experts().isEmpty())
                .min(Comparator.comparingLong(team ->
                        team.fit() * (common / roster.problem().demands().get(team.problem()))))
                .orElseGet(roster::worstOff);
    }

    private static ShortProblem shortfall(RosterQuestion question, Assignment roster, Shortfall shortfall) {
        var problem = roster.problem();
        var affinities = problem.affinities();
        int which = shortfall.problem();
        int candidates = affinities.candidateCount(which);
        int barred = 0;
        int full = 0;
        var engagements = roster.engagements();
        for (int place = 0; place < candidates; place++) {
            int expert = affinities.candidate(which, place);
            if (problem.rules().forbidden().contains(new Pair(expert, which))) {
                barred++;
            } else if (!roster.teams().get(which).experts().contains(expert)
                    && engagements.get(expert) >= problem.loads().get(expert).max()) {
                full++;
            }
        }
        var remedies = new Remedies(question);
        return new ShortProblem(
                which,
                shortfall.openSeats(),
                shortfall.nobody(),
                candidates,
                barred,
                full,
                shortfall.reliefs().stream()
                        .map(relief -> remedies.of(relief, which, roster))
                        .toList());
    }

    private static double decimal(Assignment roster, long units) {
        return roster.affinities().decimal(units).doubleValue();
    }
}
