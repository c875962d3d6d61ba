package io.zhiqiao.roster;

import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.assign.roster.Affinity;
import io.zhiqiao.matcher.assign.roster.AffinityMatrix;
import io.zhiqiao.matcher.assign.roster.Assignment;
import io.zhiqiao.matcher.assign.roster.AssignmentProblem;
import io.zhiqiao.matcher.assign.roster.Load;
import io.zhiqiao.matcher.assign.roster.Pair;
import io.zhiqiao.matcher.assign.roster.Proof;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.assign.roster.RosterRules;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Turns a question into what the solver takes, always in the same way: places in the lists of both are the same. */
final class RosterInstance {

    private static final String QUOTA = "quota:";

    private final RosterQuestion question;

    RosterInstance(RosterQuestion question) {
        this.question = question;
    }

    /** What the solver is asked. */
    AssignmentProblem problem() {
        var experts = question.experts().stream()
                .map(expert -> new ExpertId(expert.expertId()))
                .toList();
        var problems = question.problems().stream()
                .map(one -> new ProblemId(one.problemId()))
                .toList();
        var affinities = question.pairs().stream()
                .map(pair -> Affinity.of(pair.expert(), pair.problem(), pair.fit()))
                .toList();
        return new AssignmentProblem(
                AffinityMatrix.of(experts, problems, affinities),
                question.problems().stream().map(AskedProblem::demand).toList(),
                question.experts().stream().map(this::load).toList(),
                rules());
    }

    /** A roster that was solved before, as the solver had it. */
    Assignment roster(RosterAnswer answer) {
        var problem = problem();
        var places = answer.teams().stream()
                .map(team -> team.experts().stream()
                        .map(expert -> problem.affinities().placeOf(new Pair(expert, team.problem())))
                        .toList())
                .toList();
        var figures = answer.figures();
        var proven = figures != null && figures.proven();
        return Assignment.of(problem, places, new Proof(proven, 0, Long.MAX_VALUE, 0));
    }

    /** How many problems an expert may have here: as many as this tour allows, or as the cap of the year leaves. */
    Load load(AskedExpert expert) {
        var load = new Load(0, question.wishes().mostPerExpert(), Math.min(expert.engaged(), Load.MOST));
        var cap = expert.cap();
        return cap == null ? load : load.withinCap(cap);
    }

    /** The pairs with such a mark, as places; marks of whom or what is not in the question are left out. */
    Set<Pair> marked(MarkKind kind) {
        var places = experts();
        var problems = problems();
        var marked = new TreeSet<Pair>();
        for (var mark : question.marks()) {
            var place = places.get(mark.expertId());
            var problem = problems.get(mark.problemId());
            if (mark.kind() == kind && place != null && problem != null) {
                marked.add(new Pair(place, problem));
            }
        }
        return marked;
    }

    /** The wish that a quota of the solver comes from; the institution is empty unless it is about one of several. */
    static NamedQuota named(RosterQuestion question, String name) {
        var parts = name.substring(QUOTA.length()).split(":", 2);
        return new NamedQuota(question.wishes().quotas().get(Integer.parseInt(parts[0])), parts[1]);
    }

    static boolean isQuota(String rule) {
        return rule.startsWith(QUOTA);
    }

    /** Places of experts whom a quota counts, by institution where it counts each by itself; else under an empty name. */
    Map<String, Set<Integer>> members(QuotaWish wish) {
        if (wish.group() == QuotaGroup.INSTITUTION && wish.value().isEmpty()) {
            return byInstitution();
        }
        return Map.of("", places(expert -> isMember(expert, wish)));
    }

    private RosterRules rules() {
        var barred = question.pairs().stream()
                .filter(AskedPair::isBarred)
                .map(pair -> new Pair(pair.expert(), pair.problem()));
        var forbidden = new TreeSet<>(marked(MarkKind.BAN));
        barred.forEach(forbidden::add);
        var wishes = question.wishes();
        var most = wishes.mostExperts();
        return RosterRules.NONE
                .forbid(forbidden)
                .pin(marked(MarkKind.PIN))
                .withQuotas(quotas())
                .ledBy(leaders())
                .ofAtMost(most == null ? Quota.NO_LIMIT : most);
    }

    private Set<Integer> leaders() {
        var titles = question.wishes().leaderTitles();
        return titles.isEmpty() ? Set.of() : places(expert -> titles.contains(expert.title()));
    }

    private List<Quota> quotas() {
        var quotas = new ArrayList<Quota>();
        var wishes = question.wishes().quotas();
        for (int at = 0; at < wishes.size(); at++) {
            var wish = wishes.get(at);
            var least = wish.atLeast() == null ? 0 : wish.atLeast();
            var most = wish.atMost() == null ? Quota.NO_LIMIT : wish.atMost();
            var number = at;
            members(wish).forEach((name, members) -> {
                // A group that is no greater than what is allowed needs no rule.
                if (least > 0 || members.size() > most) {
                    quotas.add(
                            new Quota(QUOTA + number + ":" + name, new TreeSet<>(members), least, most, wish.scope()));
                }
            });
        }
        return quotas;
    }

    private static boolean isMember(AskedExpert expert, QuotaWish wish) {
        return switch (wish.group()) {
            case FROM_INDUSTRY -> expert.fromIndustry();
            case INSTITUTION -> expert.organisation().equals(wish.value());
            case KIND -> expert.kind().equals(wish.value());
            case TITLE -> expert.title().equals(wish.value());
        };
    }

    private Map<String, Set<Integer>> byInstitution() {
        var byName = new TreeMap<String, Set<Integer>>();
        for (int at = 0; at < question.experts().size(); at++) {
            byName.computeIfAbsent(question.experts().get(at).organisation(), none -> new TreeSet<>())
                    .add(at);
        }
        return Collections.unmodifiableMap(byName);
    }

    private Set<Integer> places(Predicate<AskedExpert> which) {
        return IntStream.range(0, question.experts().size())
                .filter(at -> which.test(question.experts().get(at)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<String, Integer> experts() {
        return IntStream.range(0, question.experts().size())
                .boxed()
                .collect(Collectors.toMap(at -> question.experts().get(at).expertId(), at -> at));
    }

    private Map<String, Integer> problems() {
        return IntStream.range(0, question.problems().size())
                .boxed()
                .collect(Collectors.toMap(at -> question.problems().get(at).problemId(), at -> at));
    }

    /** A quota's wish, and the institution of which it speaks; empty for no single one. */
    record NamedQuota(QuotaWish wish, String institution) {}
}
