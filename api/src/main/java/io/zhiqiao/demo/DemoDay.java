package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Agendas;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingMoves;
import io.zhiqiao.agenda.MeetingOutcome;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PoolStatus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Districts;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.invite.InvitationStep;
import io.zhiqiao.invite.InvitationSteps;
import io.zhiqiao.invite.WaveRelease;
import io.zhiqiao.invite.Waves;
import io.zhiqiao.onsite.CheckInRequest;
import io.zhiqiao.onsite.CheckIns;
import io.zhiqiao.onsite.DayDesk;
import io.zhiqiao.onsite.MeetingRecords;
import io.zhiqiao.onsite.PersonKind;
import io.zhiqiao.onsite.RecordRequest;
import io.zhiqiao.roster.SeatRole;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.JoinRules;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.TourPlan;
import io.zhiqiao.tour.TourPlanning;
import io.zhiqiao.tour.TourProblems;
import io.zhiqiao.tour.TourStop;
import io.zhiqiao.tour.Tours;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds a county tour today as the people of the demo would: experts were invited and accepted, some have come, two meetings
 * are on record, one expert does not come.
 */
@Component
final class DemoDay {

    private static final int MEETINGS = 5;
    private static final int HOURS_BEFORE = 2;
    private static final int LATEST_BEGINNING = 9;
    private static final Duration SLOT = Duration.ofMinutes(30);

    private final DemoAccounts accounts;
    private final DemoPosting posting;
    private final RecordStore records;
    private final Taxonomies taxonomies;
    private final Tours tours;
    private final TourPlanning planning;
    private final TourProblems problems;
    private final SeatTurns seats;
    private final Waves waves;
    private final WaveRelease release;
    private final InvitationSteps invitations;
    private final Agendas agendas;
    private final MeetingMoves moves;
    private final CheckIns checkIns;
    private final DayDesk desk;
    private final MeetingRecords written;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemoDay(
            DemoAccounts accounts,
            DemoPosting posting,
            RecordStore records,
            Taxonomies taxonomies,
            Tours tours,
            TourPlanning planning,
            TourProblems problems,
            SeatTurns seats,
            Waves waves,
            WaveRelease release,
            InvitationSteps invitations,
            Agendas agendas,
            MeetingMoves moves,
            CheckIns checkIns,
            DayDesk desk,
            MeetingRecords written,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.posting = posting;
        this.records = records;
        this.taxonomies = taxonomies;
        this.tours = tours;
        this.planning = planning;
        this.problems = problems;
        this.seats = seats;
        this.waves = waves;
        this.release = release;
        this.invitations = invitations;
        this.agendas = agendas;
        this.moves = moves;
        this.checkIns = checkIns;
        this.desk = desk;
        this.written = written;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Holds it, unless the sample has no district of its own for it.
     *
     * @param elsewhere districts of the other tours of the demo
     */
    void hold(List<String> elsewhere) {
        // It is planned for tomorrow, since nobody is invited to what has begun, and then held a day earlier.
        var tomorrow = LocalDate.now(clock).plusDays(1);
        var district = district(elsewhere);
        if (tomorrow.getYear() == LocalDate.now(clock).getYear() && district.isPresent()) {
            var own = posting.published(DemoProblem.PEELING);
            accounts.as(Role.COORDINATOR, () -> hold(district.get(), own, tomorrow));
        }
    }

    private Optional<String> district(List<String> elsewhere) {
        var byDistrict = open().stream()
                .filter(problem -> !elsewhere.contains(problem.posting().district()))
                .collect(Collectors.groupingBy(problem -> problem.posting().district(), Collectors.counting()));
        return byDistrict.entrySet().stream()
                .filter(one -> one.getValue() >= MEETINGS)
                .filter(one -> taxonomies.districts().find(one.getKey()).isPresent())
                .min(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
    }

    private List<Problem> open() {
        var own = accounts.people().get(Role.ENTERPRISE);
        var all = new ArrayList<Problem>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
            var firm = firm(problem);
            if (JoinRules.mayJoin(problem.posting().status())
                    && firm.isPresent()
                    && (own == null || !firm.get().equals(own.organisationId()))) {
                all.add(problem);
            }
        });
        return all;
    }

    private void hold(String district, String own, LocalDate tomorrow) {
        var place = taxonomies.districts().find(district).orElseThrow();
        var stops = stops(place);
        var tour = planning.create(plan(district, stops, tomorrow));
        tour = tours.step(tour.tourId(), "collect", "", tour.version());
        // The enterprise of the demo comes too, and is the first at a table.
        var joined = Stream.concat(
                        records.find(RecordKind.PROBLEMS, own).stream(),
                        open().stream()
                                .filter(problem -> problem.posting().district().equals(district)))
                .limit(MEETINGS)
                .toList();
        for (var problem : joined) {
            problems.add(tour.tourId(), problem.id().value(), 1, "");
        }
        tour = tours.step(tour.tourId(), "match", "", tour.version());
        var experts = seat(tour, joined);
        tour = tours.step(tour.tourId(), "invite", "", tour.version());
        invite(tour);
        tour = planning.change(tour.tourId(), plan(district, tour.stops(), tomorrow.minusDays(1)), "", tour.version());
        var meetings = settle(tour);
        for (var step : List.of("lock", "announce", "begin")) {
            tour = tours.step(tour.tourId(), step, "", tour.version());
        }
        come(tour, meetings, experts);
    }

    private TourPlan plan(String district, List<TourStop> stops, LocalDate day) {
        var begins = LocalTime.of(Math.clamp(LocalTime.now(clock).getHour() - HOURS_BEFORE, 0, LATEST_BEGINNING), 0);
        return new TourPlan(
                "专家" + district + "行（现场）",
                day.getYear(),
                3,
                "进园区、进车间，面对面解难题",
                "市科协、" + district + "科协（样例）",
                List.of(district),
                List.of(),
                "",
                10,
                5,
                BigDecimal.valueOf(12),
                null,
                stops,
                List.of(
                        new HalfDay(day, begins, begins.plusHours(3)),
                        new HalfDay(day, begins.plusHours(5), begins.plusHours(8))));
    }

    private static List<TourStop> stops(Districts.District place) {
        return List.of(
                new TourStop(
                        "", place.name() + "创新大厦", place.name() + "科创路 1 号（样例地址）", place.lon(), place.lat(), 80, 3),
                new TourStop(
                        "",
                        place.name() + "产业园服务中心",
                        place.name() + "产业大道 20 号（样例地址）",
                        place.lon() + 0.05,
                        place.lat() - 0.03,
                        40,
                        2));
    }

    /** One expert for each problem, and one who stands by; nobody of the firm's own people, and nobody twice. */
    private Map<String, String> seat(Tour tour, List<Problem> joined) {
        var taken = new LinkedHashSet<String>();
        var seated = new HashMap<String, String>();
        for (var problem : joined) {
            var own = suited(problem).stream().filter(taken::add).limit(2).toList();
            for (var turn = 0; turn < own.size(); turn++) {
                var expertId = own.get(turn);
                var role = turn == 0 ? SeatRole.LEADER : SeatRole.ALTERNATE;
                var place = turn + 1;
                transaction.executeWithoutResult(
                        status -> seats.seat(tour.tourId(), problem.id().value(), expertId, role, place));
            }
            if (!own.isEmpty()) {
                seated.put(problem.id().value(), own.getFirst());
            }
        }
        return seated;
    }

    private List<String> suited(Problem problem) {
        var team = problem.classification().teamIndustry();
        var me = accounts.people().get(Role.EXPERT);
        var first = me == null ? "" : String.valueOf(me.expertId());
        var today = LocalDate.now(clock);
        var suited = new ArrayList<Expert>();
        records.forEach(RecordKind.EXPERTS, (Expert expert) -> {
            if (expert.standing().poolStatus() == PoolStatus.ACTIVE
                    && expert.expertise().teamIndustries().contains(team)
                    && expert.service().leave().stream()
                            .noneMatch(leave -> leave.contains(today) || leave.contains(today.plusDays(1)))) {
                suited.add(expert);
            }
        });
        return suited.stream()
                .map(expert -> expert.id().value())
                .sorted(Comparator.comparing((String id) -> !id.equals(first)).thenComparing(id -> id))
                .toList();
    }

    private void invite(Tour tour) {
        var wave = waves.draft(
                tour.tourId(), Set.copyOf(waves.toInvite(tour.tourId()).keySet()));
        wave = waves.contact(wave.waveId(), "王工 023-6000 0000（样例）", wave.version());
        release.release(wave.waveId(), "", wave.version());
        for (var invitation : waves.reach(wave.waveId()).invitations()) {
            invitations.make(invitation.invitationId(), InvitationStep.of("accept"), invitation.version());
        }
    }

    /** One after the other, so that at any hour of the day some have begun and some lie ahead. */
    private List<Meeting> settle(Tour tour) {
        var begins = tour.halfDays().getFirst();
        var earliest =
                begins.date().atTime(begins.startsAt()).atZone(clock.getZone()).toInstant();
        for (var meeting : agendas.takeIn(tour.tourId(), null)) {
            var wanted = earliest;
            moves.places(meeting.meetingId()).stream()
                    .filter(place ->
                            place.clashes().isEmpty() && !place.startsAt().isBefore(wanted))
                    .min(Comparator.comparing(MeetingMoves.PossiblePlace::startsAt))
                    .ifPresent(place -> moves.move(
                            meeting.meetingId(),
                            new MeetingMoves.Move(place.stopId(), place.startsAt(), place.table(), false, null),
                            meeting.version()));
            earliest = earliest.plus(SLOT);
        }
        return agendas.release(tour.tourId(), null);
    }

    private void come(Tour tour, List<Meeting> meetings, Map<String, String> experts) {
        var here = experts.values().stream().sorted().limit(experts.size() - 1L).toList();
        here.forEach(id -> checkIns.note(tour.tourId(), someone(PersonKind.EXPERT, id)));
        meetings.stream()
                .limit(3)
                .flatMap(meeting -> meeting.problemIds().stream())
                .flatMap(id -> records.find(RecordKind.PROBLEMS, id).stream())
                .flatMap(problem -> firm(problem).stream())
                .distinct()
                .forEach(key -> checkIns.note(tour.tourId(), someone(PersonKind.FIRM, key)));
        checkIns.note(tour.tourId(), new CheckInRequest(PersonKind.GUEST, null, "区经信委陈科长（样例）", "区经济信息委", null, null));
        experts.values().stream()
                .filter(id -> !here.contains(id))
                .forEach(id -> desk.noShow(tour.tourId(), id, "航班取消，来电说明"));
        record(meetings.stream()
                .filter(meeting -> here.containsAll(meeting.expertIds()))
                .limit(2)
                .toList());
    }

    private static Optional<String> firm(Problem problem) {
        return Optional.ofNullable(problem.posting().enterprise())
                .map(OrganisationRef::id)
                .map(OrganisationId::value);
    }

    private static CheckInRequest someone(PersonKind kind, String id) {
        return new CheckInRequest(kind, id, null, null, null, null);
    }

    private void record(List<Meeting> held) {
        var in = LocalDate.now(clock).plusDays(20).toString();
        var all = List.of(
                new RecordRequest(
                        "现场看了两台设备和近三个月的记录：波动主要出现在换班后的第一小时，与温度补偿没有跟上有关。",
                        "先固定换班后的预热程序，连续记录一周；补偿参数按温度分三档。",
                        "按三档参数试运行一周，把数据发给专家复核。",
                        "企业工艺部、专家",
                        in,
                        MeetingOutcome.COOPERATION),
                new RecordRequest(
                        "送来的样件断口以疲劳为主，表面处理层厚度不匀。", "先委托检测层厚与残余应力，再决定是否改工艺。", "", "", "", MeetingOutcome.USEFUL));
        for (var at = 0; at < Math.min(all.size(), held.size()); at++) {
            var start = held.get(at).startsAt();
            if (start != null && !start.isAfter(clock.instant())) {
                written.write(held.get(at).meetingId(), all.get(at), 0);
            }
        }
    }
}
