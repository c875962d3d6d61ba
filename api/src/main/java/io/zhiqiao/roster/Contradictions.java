package io.zhiqiao.roster;

import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Infeasibility;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says in names which rules that allow no exception contradict each other. */
final class Contradictions {

    private final RosterQuestion question;
    private final AssignmentProblem problem;
    private final List<Barrier> found = new ArrayList<>();

    Contradictions(RosterQuestion question, AssignmentProblem problem) {
        this.question = question;
        this.problem = problem;
    }

    /** Those that can be seen without solving; empty for none. */
    List<Barrier> beforeSolving() {
        leaders();
        barredPins();
        pinsOfExperts();
        pinsOfProblems();
        pinnedPeople();
        return List.copyOf(found);
    }

    /** Why the solver found no roster. */
    List<Barrier> of(Infeasibility none) {
        quotas();
        if (found.isEmpty()) {
            none.reasons()
                    .forEach(reason -> add(reason.rule(), named(reason.zh()) + "。", sentence(named(reason.en()))));
        }
        return List.copyOf(found);
    }

    private void leaders() {
        var titles = question.wishes().leaderTitles();
        if (!titles.isEmpty() && problem.rules().mayLead().isEmpty()) {
            add(
                    "leader",
                    "候选专家中没有职称为%s的人，没有谁可任组长。请放宽组长的职称，或邀请这样的专家。".formatted(String.join("、", titles)),
                    "No candidate has one of the titles %s, so that nobody may lead a group. Allow more titles, or invite such experts."
                            .formatted(String.join(", ", titles)));
        }
    }

    private void barredPins() {
        for (var pair : question.pairs()) {
            var pin = new Pair(pair.expert(), pair.problem());
            if (pair.isBarred() && problem.rules().pinned().contains(pin)) {
                var why = pair.barriers().getFirst();
                add(
                        "pin",
                        "指定的专家%s不能用于“%s”：%s。请取消这一指定。".formatted(expert(pin), title(pin), why.zh()),
                        "The pinned expert %s cannot see to “%s”: %s. Give up this pin."
                                .formatted(expert(pin), title(pin), why.en()));
            }
        }
    }

    private void pinsOfExperts() {
        var counts = new TreeMap<Integer, Integer>();
        problem.rules().pinned().forEach(pin -> counts.merge(pin.expert(), 1, Integer::sum));
        counts.forEach((expert, pins) -> {
            int most = problem.loads().get(expert).max();
            if (pins > most) {
                var asked = question.experts().get(expert);
                var cap = asked.cap();
                var year = cap == null ? "" : "，本年已安排 %d 次、上限 %d 次".formatted(asked.engaged(), cap);
                var yearEn =
                        cap == null ? "" : "; of this year's cap of %d, %d are taken".formatted(cap, asked.engaged());
                add(
                        "pin",
                        "专家%s被指定了 %d 道难题，最多可承担 %d 道（本次每人上限 %d%s）。请取消部分指定，或调整上限。"
                                .formatted(
                                        asked.name(),
                                        pins,
                                        most,
                                        question.wishes().mostPerExpert(),
                                        year),
                        "The expert %s is pinned to %d problems and may have %d (at most %d at this tour%s). Give up pins, or raise the limit."
                                .formatted(
                                        asked.name(),
                                        pins,
                                        most,
                                        question.wishes().mostPerExpert(),
                                        yearEn));
            }
        });
    }

    private void pinsOfProblems() {
        var counts = new TreeMap<Integer, Integer>();
        problem.rules().pinned().forEach(pin -> counts.merge(pin.problem(), 1, Integer::sum));
        counts.forEach((which, pins) -> {
            int demand = problem.demands().get(which);
            if (pins > demand) {
                var title = question.problems().get(which).title();
                add(
                        "pin",
                        "“%s”需要 %d 位专家，却指定了 %d 位。请取消部分指定，或提高需要的人数。".formatted(title, demand, pins),
                        "“%s” wants %d experts, and %d are pinned to it. Give up pins, or ask for more experts."
                                .formatted(title, demand, pins));
            }
        });
    }

    private void pinnedPeople() {
        var people =
                problem.rules().pinned().stream().map(Pair::expert).distinct().count();
        if (people > problem.rules().maxExperts()) {
            add(
                    "experts",
                    "已指定 %d 位专家，超过了专家总数上限 %d。请取消部分指定，或提高总数。"
                            .formatted(people, problem.rules().maxExperts()),
                    "%d experts are pinned, more than the %d that there may be in all. Give up pins, or allow more experts."
                            .formatted(people, problem.rules().maxExperts()));
        }
    }

    /** A minimum of the whole roster that cannot be reached with those who may be asked. */
    private void quotas() {
        for (var quota : problem.rules().quotas()) {
            var free = quota.members().stream()
                    .filter(expert -> problem.loads().get(expert).max() > 0)
                    .filter(expert -> isFreeSomewhere(expert))
                    .count();
            if (quota.scope() == io.zhiqiao.matcher.assign.roster.Quota.Scope.ROSTER && free < quota.atLeast()) {
                var wish = RosterInstance.named(question, quota.name()).wish().sentence();
                add(
                        "quota",
                        "“%s”无法做到：候选中可请的只有 %d 人。请放宽，或另邀专家。".formatted(wish.zh(), free),
                        "“%s” cannot be met: only %d candidates can be asked. Relax it, or invite experts."
                                .formatted(wish.en(), free));
            }
        }
    }

    private boolean isFreeSomewhere(int expert) {
        return question.pairs().stream()
                .anyMatch(pair -> pair.expert() == expert
                        && !problem.rules().forbidden().contains(new Pair(expert, pair.problem())));
    }

    /** The solver speaks of ids. */
    private String named(String text) {
        var named = text;
        for (var expert : question.experts()) {
            named = replaced(named, expert.expertId(), expert.name());
        }
        for (var one : question.problems()) {
            named = replaced(named, one.problemId(), "“" + one.title() + "”");
        }
        return named;
    }

    private static String replaced(String text, String id, String name) {
        return text.replaceAll(
                "(?<![\\w-])" + java.util.regex.Pattern.quote(id) + "(?![\\w-])",
                java.util.regex.Matcher.quoteReplacement(name));
    }

    private static String sentence(String text) {
        return text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }

    private String expert(Pair pair) {
        return question.experts().get(pair.expert()).name();
    }

    private String title(Pair pair) {
        return question.problems().get(pair.problem()).title();
    }

    private void add(String rule, String zh, String en) {
        found.add(new Barrier(rule, zh, en));
    }
}
