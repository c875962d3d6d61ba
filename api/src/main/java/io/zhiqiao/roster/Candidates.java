package io.zhiqiao.roster;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.Matchmaker;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import io.zhiqiao.roster.RosterQuestion.Barrier;
import io.zhiqiao.roster.RosterQuestion.LeftOut;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourProblem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks for candidates of every problem of a tour, and says of each what stands in the way on the tour's days. */
@Component
class Candidates {

    /** So many of the best of each problem are looked at. */
    static final int MOST = 50;

    private static final int FIT_DECIMALS = 10_000;
    private static final String INDUSTRY = "企业";

    /** Nothing that the office decides about a tour can change these: whom they keep out is told, and not chosen from. */
    private static final Set<String> LEFT_OUT = Set.of("in-pool", "consent", "confidentiality");

    private final Matchmaker matchmaker;
    private final RecordStore records;
    private final Engagements engagements;
    private final ObjectProvider<SeatAnswers> answers;
    private final Clock clock;

    Candidates(
            Matchmaker matchmaker,
            RecordStore records,
            Engagements engagements,
            ObjectProvider<SeatAnswers> answers,
            Clock clock) {
        this.matchmaker = matchmaker;
        this.records = records;
        this.engagements = engagements;
        this.answers = answers;
        this.clock = clock;
    }

    /** What is to be solved: all that is known of the tour now. */
    RosterQuestion of(
            Tour tour, List<TourProblem> joined, RosterWishes wishes, List<PairMark> marks, RosterWatch watch) {
        var gathering = new Gathering(tour, withAnswers(tour.tourId(), marks));
        for (var at = 0; at < joined.size(); at++) {
            watch.at(RosterStep.MATCHING, at, joined.size());
            var entry = joined.get(at);
            records.find(RecordKind.PROBLEMS, entry.problemId())
                    .ifPresent(problem -> gathering.add(problem, entry.demand()));
        }
        return gathering.question(wishes);
    }

    /** Who has said yes is kept; what a coordinator settled comes first. */
    private List<PairMark> withAnswers(String tourId, List<PairMark> marks) {
        var all = new ArrayList<>(marks);
        answers.orderedStream()
                .flatMap(source -> source.of(tourId).stream())
                .filter(SeatAnswers.SeatAnswer::coming)
                .filter(answer ->
                        marks.stream().noneMatch(mark -> mark.isOf(answer.problemId(), answer.expertId())))
                .map(answer -> new PairMark(
                        answer.problemId(), answer.expertId(), MarkKind.PIN, "已接受邀请", "", clock.instant()))
                .forEach(all::add);
        return all;
    }

    private Set<List<String>> declined(String tourId) {
        return answers.orderedStream()
                .flatMap(source -> source.of(tourId).stream())
                .filter(answer -> !answer.coming())
                .map(answer -> List.of(answer.problemId(), answer.expertId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What was found so far for one tour. */
    private final class Gathering {

        private final Tour tour;
        private final List<PairMark> marks;
        private final Set<List<String>> declined;
        private final List<AskedProblem> problems = new ArrayList<>();
        private final Map<String, Expert> experts = new TreeMap<>();
        private final List<Found> pairs = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();
        private final TourDays days;

        Gathering(Tour tour, List<PairMark> marks) {
            this.tour = tour;
            this.marks = marks;
            this.declined = declined(tour.tourId());
            this.days = new TourDays(tour.days(), LocalDate.now(clock), records);
        }

        void add(Problem problem, int demand) {
            int which = problems.size();
            var id = problem.id().value();
            var enterprise = problem.posting().enterprise();
            problems.add(new AskedProblem(
                    id,
                    problem.title(),
                    enterprise == null ? "" : enterprise.name(),
                    problem.posting().district(),
                    demand));
            var screening = days.screening(problem);
            take(which, id, matchmaker.match(problem, MatchOptions.DEFAULT.withTopK(MOST)), screening);
            for (var mark : marks) {
                if (mark.kind() == MarkKind.PIN && mark.problemId().equals(id) && !isFound(which, mark.expertId())) {
                    pinned(which, problem, mark.expertId(), screening);
                }
            }
        }

        private void take(int which, String problemId, MatchResult result, TourDays.Screening screening) {
            for (var ranked : result.ranked()) {
                add(which, problemId, ranked.expert(), ranked.fit(), ranked.wording(), screening);
            }
            for (var excluded : result.excluded()) {
                var wording = result.ranked().stream()
                        .filter(ranked -> ranked.fit() <= excluded.fit())
                        .findFirst()
                        .map(ranked -> ranked.wording())
                        .orElse(FitWording.POSSIBLE);
                add(which, problemId, excluded.expert(), excluded.fit(), wording, screening);
            }
        }

        /** Somebody whom the coordinator wants, whatever the fit. */
        private void pinned(int which, Problem problem, String expertId, TourDays.Screening screening) {
            var only = new ExpertFilter(Map.of(EvidenceField.EXPERT_ID, List.of(expertId)));
            take(which, problem.id().value(), matchmaker.match(problem, new MatchOptions(1, only, true)), screening);
            if (!isFound(which, expertId)) {
                records.find(RecordKind.EXPERTS, expertId)
                        .ifPresent(expert -> add(
                                which,
                                problem.id().value(),
                                expert.withoutContact(),
                                0,
                                FitWording.NOT_SUGGESTED,
                                screening));
            }
        }

        private void add(
                int which,
                String problemId,
                Expert expert,
                double fit,
                FitWording wording,
                TourDays.Screening screening) {
            var id = expert.id().value();
            var barriers = new ArrayList<>(screening.barriers(expert));
            if (declined.contains(List.of(problemId, id))) {
                barriers.add(new Barrier("declined", "已婉拒本次邀请", "Declined the invitation to this tour"));
            }
            var rounded = Math.round(fit * FIT_DECIMALS) / (double) FIT_DECIMALS;
            if (barriers.stream().anyMatch(barrier -> LEFT_OUT.contains(barrier.rule()))) {
                leftOut.add(new LeftOut(
                        which,
                        id,
                        expert.name().display(),
                        expert.employment().organisation().name(),
                        rounded,
                        barriers));
                return;
            }
            experts.put(id, expert);
            pairs.add(new Found(which, id, rounded, wording, barriers));
        }

        private boolean isFound(int which, String expertId) {
            return pairs.stream().anyMatch(pair -> pair.problem() == which && pair.expertId().equals(expertId))
                    || leftOut.stream()
                            .anyMatch(out -> out.problem() == which && out.expertId().equals(expertId));
        }

        RosterQuestion question(RosterWishes wishes) {
            var ids = List.copyOf(experts.keySet());
            var places = new HashMap<String, Integer>();
            ids.forEach(id -> places.put(id, places.size()));
            var problemIds = problems.stream().map(AskedProblem::problemId).collect(Collectors.toUnmodifiableSet());
            var promised = engagements.promised(tour, ids, problemIds);
            var asked = experts.values().stream()
                    .map(expert -> asked(expert, promised.getOrDefault(expert.id().value(), 0)))
                    .toList();
            var all = pairs.stream()
                    .sorted(Comparator.comparingInt(Found::problem)
                            .thenComparing(Comparator.comparingDouble(Found::fit).reversed())
                            .thenComparing(Found::expertId))
                    .map(pair -> new AskedPair(
                            pair.problem(),
                            places.getOrDefault(pair.expertId(), 0),
                            pair.fit(),
                            pair.wording(),
                            pair.barriers()))
                    .toList();
            return new RosterQuestion(problems, asked, all, leftOut, wishes, marks);
        }

        private AskedExpert asked(Expert expert, int promised) {
            var employment = expert.employment();
            var service = expert.service();
            var used = service.usedThisYear();
            return new AskedExpert(
                    expert.id().value(),
                    expert.name().display(),
                    employment.title(),
                    employment.organisation().name(),
                    expert.expertise().kind(),
                    isFromIndustry(expert),
                    used == null || !engagements.isThisYear(tour) ? 0 : used,
                    promised,
                    service.annualCap(),
                    days.awayOn(expert));
        }
    }

    private boolean isFromIndustry(Expert expert) {
        var employer = expert.employment().organisation().id();
        return Optional.ofNullable(employer)
                .flatMap(id -> records.find(RecordKind.ORGANISATIONS, id.value()))
                .map(Organisation::kind)
                .filter(INDUSTRY::equals)
                .isPresent();
    }

    private record Found(int problem, String expertId, double fit, FitWording wording, List<Barrier> barriers) {}
}
