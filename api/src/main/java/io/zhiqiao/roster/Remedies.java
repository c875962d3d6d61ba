package io.zhiqiao.roster;

import io.zhiqiao.matcher.assign.AssignmentSolver;
import io.zhiqiao.matcher.assign.SolveOptions;
import io.zhiqiao.matcher.assign.advice.Relief;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.roster.RosterAnswer.Remedy;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Puts changes that would help into words with names; and where there is no roster at all, finds them. */
final class Remedies {

    private final RosterQuestion question;
    private final AssignmentSolver solver = new AssignmentSolver();

    Remedies(RosterQuestion question) {
        this.question = question;
    }

    /** A relief of the forecast, about a problem. */
    Remedy of(Relief relief, int problem, Assignment roster) {
        var total = roster.affinities().decimal(relief.totalFit()).doubleValue();
        var words = words(relief, problem, roster);
        return new Remedy(
                words.rule(),
                relief.expert(),
                words.zh(),
                words.en(),
                relief.problemsWithNobody(),
                relief.openSeats(),
                total);
    }

    private Barrier words(Relief relief, int problem, Assignment roster) {
        var expert = relief.expert();
        if (expert != null) {
            return relief.rule().equals("conflict") ? ofBarrier(expert, problem) : ofLoad(expert, roster);
        }
        if (RosterInstance.isQuota(relief.rule())) {
            return ofQuota(relief.rule());
        }
        return new Barrier(relief.rule(), relief.zh(), capital(relief.en()));
    }

    private Barrier ofBarrier(int expert, int problem) {
        var who = question.experts().get(expert);
        var barrier = question.pairs().stream()
                .filter(pair -> pair.expert() == expert && pair.problem() == problem)
                .flatMap(pair -> pair.barriers().stream())
                .findFirst();
        if (barrier.isEmpty()) {
            return new Barrier("ban", "取消对%s的禁用".formatted(who.name()), "Lift the ban on %s".formatted(who.name()));
        }
        var why = barrier.get();
        if (why.rule().equals("leave")) {
            return new Barrier(
                    "leave",
                    "请%s调整休假（%s）".formatted(who.name(), why.zh()),
                    "Ask %s to come in spite of the leave (%s)".formatted(who.name(), why.en()));
        }
        return new Barrier(
                "conflict",
                "核实%s的回避是否仍然成立（%s）".formatted(who.name(), why.zh()),
                "Check whether the conflict of %s still holds (%s)".formatted(who.name(), why.en()));
    }

    private Barrier ofLoad(int expert, Assignment roster) {
        var who = question.experts().get(expert);
        int max = roster.problem().loads().get(expert).max();
        var cap = who.cap();
        if (cap != null && who.engaged() + max >= cap) {
            return new Barrier(
                    "annual-cap",
                    "请%s同意本年多服务一次（已安排 %d 次，上限 %d 次）".formatted(who.name(), who.engaged() + max, cap),
                    "Ask %s to serve once more this year (%d of %d are taken)"
                            .formatted(who.name(), who.engaged() + max, cap));
        }
        return new Barrier(
                "load-max",
                "请%s在本次承担 %d 道难题".formatted(who.name(), max + 1),
                "Let %s have %d problems at this tour".formatted(who.name(), max + 1));
    }

    private Barrier ofQuota(String name) {
        var quota = RosterInstance.named(question, name);
        var wish = quota.wish().sentence();
        var who = quota.institution();
        return new Barrier(
                "quota",
                "放宽“%s”%s，或邀请合乎它的专家".formatted(wish.zh(), who.isEmpty() ? "" : "（" + who + "）"),
                "Relax “%s”%s, or invite experts who meet it"
                        .formatted(wish.en(), who.isEmpty() ? "" : " (" + who + ")"));
    }

    /** Single changes after which there would be a roster; the best first. */
    List<Remedy> forNoRoster(SolveOptions options) {
        var remedies = new ArrayList<Remedy>();
        var wishes = question.wishes();
        for (var mark : question.marks()) {
            if (mark.kind() == MarkKind.PIN) {
                var others = question.marks().stream()
                        .filter(one -> !one.equals(mark))
                        .toList();
                addIfItHelps(remedies, question.marked(others), options, pinGivenUp(mark));
            }
        }
        for (var wish : wishes.quotas()) {
            var others =
                    wishes.quotas().stream().filter(one -> !one.equals(wish)).toList();
            var relaxed = new RosterWishes(
                    wishes.mostPerExpert(), wishes.mostExperts(), wishes.fair(), wishes.leaderTitles(), others);
            var said = wish.sentence();
            addIfItHelps(
                    remedies,
                    question.with(relaxed),
                    options,
                    new Barrier("quota", "取消“%s”".formatted(said.zh()), "Drop “%s”".formatted(said.en())));
        }
        if (wishes.mostExperts() != null) {
            addIfItHelps(
                    remedies,
                    question.with(new RosterWishes(
                            wishes.mostPerExpert(), null, wishes.fair(), wishes.leaderTitles(), wishes.quotas())),
                    options,
                    new Barrier("experts", "取消专家总数上限", "Drop the limit on the number of experts"));
        }
        if (!wishes.leaderTitles().isEmpty()) {
            addIfItHelps(
                    remedies,
                    question.with(new RosterWishes(
                            wishes.mostPerExpert(), wishes.mostExperts(), wishes.fair(), List.of(), wishes.quotas())),
                    options,
                    new Barrier("leader", "不要求组长", "Ask for no leaders"));
        }
        remedies.sort(Comparator.comparingInt(Remedy::problemsWithNobody)
                .thenComparingInt(Remedy::openSeats)
                .thenComparing(Comparator.comparingDouble(Remedy::total).reversed()));
        return remedies;
    }

    private Barrier pinGivenUp(PairMark mark) {
        var who = question.experts().stream()
                .filter(expert -> expert.expertId().equals(mark.expertId()))
                .findFirst()
                .map(RosterQuestion.AskedExpert::name)
                .orElse(mark.expertId());
        var which = question.problems().stream()
                .filter(problem -> problem.problemId().equals(mark.problemId()))
                .findFirst()
                .map(RosterQuestion.AskedProblem::title)
                .orElse(mark.problemId());
        return new Barrier(
                "pin", "取消对%s的指定（%s）".formatted(who, which), "Give up the pin of %s (%s)".formatted(who, which));
    }

    private void addIfItHelps(List<Remedy> remedies, RosterQuestion changed, SolveOptions options, Barrier words) {
        var instance = new RosterInstance(changed).problem();
        if (new Contradictions(changed, instance).beforeSolving().isEmpty()
                && solver.solve(instance, options) instanceof Assignment roster) {
            remedies.add(new Remedy(
                    words.rule(),
                    null,
                    words.zh(),
                    words.en(),
                    roster.problemsWithNobody(),
                    roster.openSeats(),
                    roster.affinities().decimal(roster.totalFit()).doubleValue()));
        }
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
