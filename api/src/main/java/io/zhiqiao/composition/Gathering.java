package io.zhiqiao.composition;

import io.zhiqiao.composition.Gathered.Barred;
import io.zhiqiao.composition.Gathered.Person;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.Matchmaker;
import io.zhiqiao.matcher.compose.CoverageReader;
import io.zhiqiao.matcher.compose.Need;
import io.zhiqiao.matcher.compose.NeedEvidence;
import io.zhiqiao.matcher.compose.NeedKind;
import io.zhiqiao.matcher.compose.Prospect;
import io.zhiqiao.matcher.eligibility.Circumstances;
import io.zhiqiao.matcher.eligibility.Eligibility;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.rank.Quotation;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import io.zhiqiao.roster.Engagements;
import io.zhiqiao.team.TeamMember;
import io.zhiqiao.team.Teams;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for everybody who may go to a problem: the members of its team, and the best fitting others. */
@Component
class Gathering {

    /** So many others are looked at. */
    static final int OTHERS = 40;

    /** So many are looked at for each skill that is asked for. */
    private static final int WITH_SKILL = 10;

    private static final int ALTERNATIVES = 4;

    /** These depend on the day of the visit, and are looked at with it. */
    private static final Set<String> BY_DAY = Set.of("leave", "annual-cap");

    private final Matchmaker matchmaker;
    private final RecordStore records;
    private final CoverageReader coverage;
    private final Teams teams;
    private final Engagements engagements;
    private final Eligibility eligibility = Eligibility.ofAllRules();

    Gathering(Engine engine, Matchmaker matchmaker, RecordStore records, Teams teams, Engagements engagements) {
        this.matchmaker = matchmaker;
        this.records = records;
        this.coverage = new CoverageReader(records, engine.analysis());
        this.teams = teams;
        this.engagements = engagements;
    }

    Gathered of(Problem problem, CompositionAsk ask, LocalDate today) {
        var days = ask.days();
        var memberships = memberships(problem, days);
        var found = new TreeMap<String, Found>();
        take(found, matchmaker.match(problem, MatchOptions.DEFAULT.withTopK(OTHERS)));
        var named = new TreeSet<>(memberships.keySet());
        named.addAll(withSkills(problem, ask.needs()));
        if (!named.isEmpty()) {
            var only = new ExpertFilter(Map.of(EvidenceField.EXPERT_ID, List.copyOf(named)));
            take(found, matchmaker.match(problem, new MatchOptions(MatchOptions.MAX_TOP_K, only, true)));
            addUnfound(found, problem, named, today);
        }
        var promised = engagements.promised(
                ask.from().getYear(), found.keySet(), Set.of(problem.id().value()));
        var people = found.values().stream()
                .filter(one -> one.reasons().isEmpty())
                .map(one -> person(
                        one,
                        ask,
                        memberships.get(one.expert().id().value()),
                        promised.getOrDefault(one.expert().id().value(), 0),
                        today))
                .toList();
        var barred = found.values().stream()
                .filter(one -> !one.reasons().isEmpty()
                        && memberships.containsKey(one.expert().id().value()))
                .map(one -> new Barred(one.expert(), one.reasons()))
                .toList();
        return new Gathered(people, barred, ALTERNATIVES);
    }

    /** Who has a skill need not fit the problem as a whole: each skill is looked for by itself. */
    private Set<String> withSkills(Problem problem, List<Need> needs) {
        return needs.stream()
                .filter(need -> need.kind() == NeedKind.TERM)
                .map(need -> new Problem(
                        problem.id(),
                        need.name(),
                        need.name(),
                        Problem.Classification.UNKNOWN,
                        Problem.Statement.EMPTY,
                        problem.engagement(),
                        problem.posting()))
                .flatMap(skill ->
                        matchmaker
                                .match(skill, new MatchOptions(WITH_SKILL, ExpertFilter.NONE, true))
                                .ranked()
                                .stream())
                .map(ranked -> ranked.expert().id().value())
                .collect(Collectors.toSet());
    }

    private Map<String, List<TeamMember>> memberships(Problem problem, List<LocalDate> days) {
        return teams.of(problem)
                .map(team -> teams.memberships(team.teamId()).stream()
                        .filter(member -> days.stream().anyMatch(member::isOn))
                        .collect(Collectors.groupingBy(TeamMember::expertId)))
                .orElseGet(Map::of);
    }

    private static void take(Map<String, Found> found, MatchResult result) {
        result.ranked()
                .forEach(one -> found.put(
                        one.expert().id().value(),
                        new Found(one.expert(), one.fit(), one.wording(), one.quotations(), List.of())));
        // A member who is kept out for today only may come later.
        result.excluded()
                .forEach(one -> found.putIfAbsent(
                        one.expert().id().value(),
                        new Found(
                                one.expert(), one.fit(), FitWording.NOT_SUGGESTED, List.of(), lasting(one.reasons()))));
    }

    /** Who has nothing in common with the problem may still have one of the skills. */
    private void addUnfound(Map<String, Found> found, Problem problem, Collection<String> members, LocalDate today) {
        var circumstances = Circumstances.of(problem, records, today);
        records.findAll(RecordKind.EXPERTS, members).values().stream()
                .map(Expert::withoutContact)
                .filter(expert -> !found.containsKey(expert.id().value()))
                .forEach(expert -> found.put(
                        expert.id().value(),
                        new Found(
                                expert,
                                0,
                                FitWording.NOT_SUGGESTED,
                                List.of(),
                                lasting(eligibility.check(expert, circumstances).exclusions()))));
    }

    private static List<Reason> lasting(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> !BY_DAY.contains(reason.rule()))
                .toList();
    }

    private Person person(
            Found found, CompositionAsk ask, @Nullable List<TeamMember> member, int promised, LocalDate today) {
        var expert = found.expert();
        var evidence = new ArrayList<>(coverage.of(expert, ask.needs()));
        for (var need : ask.needs()) {
            if (need.kind() == NeedKind.WHOLE
                    && found.wording() != FitWording.NOT_SUGGESTED
                    && !found.quotations().isEmpty()) {
                evidence.add(new NeedEvidence(need, found.quotations().getFirst()));
            }
        }
        var service = expert.service();
        var used = service.usedThisYear();
        var served = ask.from().getYear() == today.getYear() ? used : Integer.valueOf(0);
        var counted = served == null ? null : Integer.valueOf(served + promised);
        var cap = service.annualCap();
        var prospect = new Prospect(
                expert.id().value(),
                member != null,
                covers(ask.needs(), evidence),
                (int) Math.round(found.fit() * Prospect.MOST_POINTS),
                counted == null ? Prospect.UNKNOWN_USE : Math.min(counted, Prospect.UNKNOWN_USE),
                // What is not recorded forbids nothing; the page says so.
                cap == null || counted == null ? 1 : Math.max(0, cap - counted),
                free(expert, ask.days(), member));
        return new Person(expert, found.fit(), found.wording(), evidence, prospect);
    }

    private static long covers(List<Need> needs, List<NeedEvidence> evidence) {
        long covers = 0;
        for (var one : evidence) {
            covers |= 1L << needs.indexOf(one.need());
        }
        return covers;
    }

    /** A member comes on days of the membership only. */
    private static long free(Expert expert, List<LocalDate> days, @Nullable List<TeamMember> member) {
        long free = 0;
        for (int at = 0; at < days.size(); at++) {
            var day = days.get(at);
            var away = expert.service().leave().stream().anyMatch(leave -> leave.contains(day));
            var inTeam = member == null || member.stream().anyMatch(one -> one.isOn(day));
            free |= !away && inTeam ? 1L << at : 0;
        }
        return free;
    }

    private record Found(
            Expert expert, double fit, FitWording wording, List<Quotation> quotations, List<Reason> reasons) {}
}
