package io.zhiqiao.tour;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemFilter;
import io.zhiqiao.problem.ProblemSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Supply and demand by district and industry: unmet needs against available experts, and where to go next. */
@Service
public class Radar {

    private static final List<String> UNMET =
            List.of(ProblemStatus.PUBLISHED.name(), ProblemStatus.MATCHING.name(), ProblemStatus.NO_EXPERT.name());

    private static final int SUGGESTED = 3;

    private final PostedProblems problems;
    private final RecordView<Expert, Supply> experts;
    private final TourRows tours;
    private final Names names;
    private final CurrentPerson people;

    Radar(PostedProblems problems, RecordStore records, TourRows tours, Names names, CurrentPerson people) {
        this.problems = problems;
        this.experts = new RecordView<>(records, RecordKind.EXPERTS, Supply::of);
        this.tours = tours;
        this.names = names;
        this.people = people;
    }

    /** The balance of all districts that whoever asks looks after. */
    @Transactional(readOnly = true)
    public RadarView view() {
        var industries = names.teams();
        var needs = needs();
        var available =
                experts.now().values().stream().filter(Supply::isAvailable).toList();
        var last = lastTours();
        var own = people.get().district();
        var rows = new ArrayList<RadarView.RadarDistrict>();
        for (var district : names.districts()) {
            if (own == null || own.equals(district.zh())) {
                var cells = new ArrayList<RadarView.RadarCell>();
                for (var industry : industries) {
                    cells.add(RadarView.RadarCell.of(
                            industry, needs.getOrDefault(new Place(district.zh(), industry.zh()), 0), (int)
                                    available.stream()
                                            .filter(expert -> expert.serves(district.zh(), industry.zh()))
                                            .count()));
                }
                var sum = cells.stream().mapToInt(RadarView.RadarCell::needs).sum();
                var there = needed(available, district.zh(), cells);
                rows.add(new RadarView.RadarDistrict(
                        district, sum, there, RadarView.ratio(sum, there), last.get(district.zh()), cells));
            }
        }
        rows.sort(PRESSING_FIRST);
        return new RadarView(
                industries,
                rows,
                rows.stream()
                        .filter(district -> district.needs() > 0 && district.experts() > 0)
                        .limit(SUGGESTED)
                        .map(RadarView.RadarDistrict::name)
                        .toList());
    }

    /** The unmet needs behind a figure; an empty industry stands for all. */
    @Transactional(readOnly = true)
    public List<ProblemSummary> needs(String district, String industry) {
        return unmet(district.isEmpty() ? List.of() : List.of(district)).stream()
                .filter(problem -> industry.isEmpty() || problem.team().equals(industry))
                .toList();
    }

    /** The available experts behind a figure, least used first; an empty industry stands for all with needs there. */
    @Transactional(readOnly = true)
    public List<Supply> experts(String district, String industry) {
        var wanted = industry.isEmpty()
                ? needs(district, "").stream()
                        .map(ProblemSummary::team)
                        .distinct()
                        .toList()
                : List.of(industry);
        return experts.now().values().stream()
                .filter(Supply::isAvailable)
                .filter(expert -> wanted.stream().anyMatch(one -> expert.serves(district, one)))
                .sorted(Comparator.comparingInt(Supply::used).thenComparing(Supply::expertId))
                .toList();
    }

    private Map<Place, Integer> needs() {
        var counts = new HashMap<Place, Integer>();
        unmet(List.of())
                .forEach(problem -> counts.merge(new Place(problem.district(), problem.team()), 1, Integer::sum));
        return counts;
    }

    private List<ProblemSummary> unmet(List<String> districts) {
        return problems.page(new ProblemFilter(List.of(), districts, UNMET), "", Integer.MAX_VALUE - 1)
                .problems();
    }

    private static int needed(List<Supply> available, String district, List<RadarView.RadarCell> cells) {
        var industries = cells.stream()
                .filter(cell -> cell.needs() > 0)
                .map(cell -> cell.industry().zh())
                .toList();
        return (int) available.stream()
                .filter(expert -> industries.stream().anyMatch(industry -> expert.serves(district, industry)))
                .count();
    }

    private Map<String, LocalDate> lastTours() {
        var last = new HashMap<String, LocalDate>();
        StreamSupport.stream(tours.findAll().spliterator(), false)
                .map(TourRow::tour)
                .filter(tour -> tour.state().isHeld())
                .forEach(tour -> tour.lastDay()
                        .ifPresent(day -> tour.districts()
                                .forEach(district ->
                                        last.merge(district, day, (one, other) -> one.isAfter(other) ? one : other))));
        return last;
    }

    /** Needs per expert decide; districts where nobody is available come after those to which one can go. */
    private static final Comparator<RadarView.RadarDistrict> PRESSING_FIRST = Comparator.comparingInt(
                    (RadarView.RadarDistrict district) -> district.needs() == 0 ? 2 : district.experts() == 0 ? 1 : 0)
            .thenComparing(
                    district -> district.experts() == 0 ? 0.0 : (double) district.needs() / district.experts(),
                    Comparator.reverseOrder())
            .thenComparing(
                    Comparator.comparingInt(RadarView.RadarDistrict::needs).reversed())
            .thenComparing(district -> district.name().zh());

    private record Place(String district, String industry) {}

    /**
     * An expert as the radar counts.
     *
     * @param expertId who
     * @param name what they are called
     * @param organisation where they work
     * @param title professional title; may be empty
     * @param district base district; may be empty
     * @param servedDistricts districts served; empty for all
     * @param industries of the service teams
     * @param inPool whether they may be suggested
     * @param used services so far this year; 0 where nobody counted
     * @param capLeft whether the annual cap allows another service; true where nobody asked
     */
    public record Supply(
            String expertId,
            String name,
            String organisation,
            String title,
            String district,
            Set<String> servedDistricts,
            Set<String> industries,
            boolean inPool,
            int used,
            boolean capLeft) {

        /** Copies the sets. */
        public Supply {
            servedDistricts = Set.copyOf(servedDistricts);
            industries = Set.copyOf(industries);
        }

        static Supply of(Expert expert) {
            var service = expert.service();
            var standing = expert.standing();
            var consents = standing.consents();
            var used = service.usedThisYear();
            var cap = service.annualCap();
            return new Supply(
                    expert.id().value(),
                    expert.name().display(),
                    expert.employment().organisation().name(),
                    expert.employment().title(),
                    service.district(),
                    Set.copyOf(service.servedDistricts()),
                    Set.copyOf(expert.expertise().teamIndustries()),
                    standing.poolStatus() == PoolStatus.ACTIVE
                            && (consents == null || consents.contains(Consent.MATCHING)),
                    used == null ? 0 : used,
                    cap == null || used == null || used < cap);
        }

        /** Whether they may be asked for another service. */
        public boolean isAvailable() {
            return inPool && capLeft;
        }

        /** Whether they work on an industry, and go to a district. */
        public boolean serves(String place, String industry) {
            return industries.contains(industry) && (servedDistricts.isEmpty() || servedDistricts.contains(place));
        }
    }
}
