package io.zhiqiao.onsite;

import io.zhiqiao.account.Role;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.onsite.DayView.DayMeeting;
import io.zhiqiao.onsite.DayView.Expected;
import io.zhiqiao.onsite.DayView.Presence;
import io.zhiqiao.onsite.DayView.Side;
import io.zhiqiao.onsite.DayView.StandIn;
import io.zhiqiao.roster.RosterSeat;
import io.zhiqiao.roster.Rosters;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the desk of a day sees. */
@Component
class DayViews {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final OnSite onSite;
    private final Attendance attendance;
    private final DayDesk desk;
    private final MeetingRecords written;
    private final Rosters rosters;
    private final RecordStore records;
    private final Firms firms;
    private final Clock clock;

    DayViews(
            OnSite onSite,
            Attendance attendance,
            DayDesk desk,
            MeetingRecords written,
            Rosters rosters,
            RecordStore records,
            Firms firms,
            Clock clock) {
        this.onSite = onSite;
        this.attendance = attendance;
        this.desk = desk;
        this.written = written;
        this.rosters = rosters;
        this.records = records;
        this.firms = firms;
        this.clock = clock;
    }

    /**
     * A day of a tour.
     *
     * @param asked which of its days; null for today, or for the first where today is none of them
     */
    @Transactional(readOnly = true)
    DayView of(String tourId, @Nullable LocalDate asked) {
        var reached = onSite.reach(tourId);
        return new OneDay(reached, asked).view();
    }

    /** Somebody with a badge who has no meeting on the day. */
    Expected unexpected(DayView view, PersonKind kind, String personId) {
        var checkIn = view.others().stream()
                .filter(one -> one.isOf(kind, personId))
                .findFirst()
                .orElse(null);
        return new Expected(
                kind,
                personId,
                kind == PersonKind.EXPERT ? firms.expert(personId) : firms.firm(personId),
                kind == PersonKind.EXPERT ? employer(personId) : "",
                "",
                0,
                checkIn == null ? Presence.AWAITED : Presence.HERE,
                checkIn);
    }

    private String employer(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId)
                .map(expert -> expert.employment().organisation().name())
                .orElse("");
    }

    private LocalDate day(Tour tour, @Nullable LocalDate asked) {
        var today = LocalDate.now(clock);
        var wanted = asked == null ? today : asked;
        return tour.days().contains(wanted) ? wanted : tour.firstDay().orElse(today);
    }

    String time(@Nullable Instant moment) {
        return moment == null ? "" : TIME.format(moment.atZone(clock.getZone()));
    }

    LocalDate date(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }

    /** What is looked up once for a day. */
    private final class OneDay {

        private final Tours.Reached reached;
        private final LocalDate day;
        private final Instant now = clock.instant();
        private final List<Meeting> meetings;
        private final List<CheckIn> checkIns;
        private final Set<String> away;
        private final List<RosterSeat> alternates;
        private final Map<String, MeetingRecord> recordOf;

        OneDay(Tours.Reached reached, @Nullable LocalDate asked) {
            this.reached = reached;
            var tourId = reached.tour().tourId();
            this.day = day(reached.tour(), asked);
            this.meetings = onSite.settled(tourId).stream()
                    .filter(meeting -> day.equals(date(Objects.requireNonNull(meeting.startsAt()))))
                    .toList();
            this.checkIns = attendance.tookPart(tourId).stream()
                    .filter(one -> day.equals(date(one.cameAt())))
                    .toList();
            this.away = Set.copyOf(desk.away(tourId));
            this.alternates = rosters.seatsOf(tourId).stream()
                    .filter(seat -> !seat.comes())
                    .toList();
            this.recordOf =
                    written.of(tourId).stream().collect(Collectors.toMap(MeetingRecord::meetingId, record -> record));
        }

        DayView view() {
            var experts = new LinkedHashMap<String, List<Meeting>>();
            var hosts = new LinkedHashMap<String, List<Meeting>>();
            for (var meeting : meetings) {
                meeting.expertIds()
                        .forEach(id -> experts.computeIfAbsent(id, none -> new ArrayList<>())
                                .add(meeting));
                firmsOf(meeting)
                        .forEach(key -> hosts.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(meeting));
            }
            return new DayView(
                    reached.tour(),
                    day,
                    OnSite.mayNote(reached),
                    reached.roles().contains(Role.COORDINATOR) && OnSite.mayNote(reached),
                    expected(PersonKind.EXPERT, experts),
                    expected(PersonKind.FIRM, hosts),
                    checkIns.stream()
                            .filter(one -> isOther(one, experts.keySet(), hosts.keySet()))
                            .toList(),
                    meetings.stream().map(this::line).toList());
        }

        private boolean isOther(CheckIn one, Set<String> experts, Set<String> hosts) {
            return switch (one.kind()) {
                case GUEST -> true;
                case EXPERT -> !experts.contains(one.personId());
                case FIRM -> !hosts.contains(one.personId()) || isSecond(one);
            };
        }

        /** The first person of an expected firm stands in its own line. */
        private boolean isSecond(CheckIn one) {
            return !one.equals(checkIn(PersonKind.FIRM, String.valueOf(one.personId())));
        }

        private Set<String> firmsOf(Meeting meeting) {
            var keys = new LinkedHashSet<String>();
            meeting.problemIds().forEach(id -> keys.add(firms.of(id).key()));
            return keys;
        }

        private List<Expected> expected(PersonKind kind, Map<String, List<Meeting>> all) {
            return all.entrySet().stream()
                    .map(one -> new Expected(
                            kind,
                            one.getKey(),
                            kind == PersonKind.EXPERT
                                    ? firms.expert(one.getKey())
                                    : firmName(one.getKey(), one.getValue()),
                            kind == PersonKind.EXPERT ? employer(one.getKey()) : "",
                            time(one.getValue().getFirst().startsAt()),
                            one.getValue().size(),
                            presence(kind, one.getKey(), one.getValue().getFirst()),
                            checkIn(kind, one.getKey())))
                    .sorted(Comparator.comparing(Expected::isHere))
                    .toList();
        }

        private String firmName(String key, List<Meeting> own) {
            return own.stream()
                    .flatMap(meeting -> meeting.problemIds().stream())
                    .map(firms::of)
                    .filter(firm -> firm.key().equals(key))
                    .map(Firms.Firm::name)
                    .findFirst()
                    .orElse(key);
        }

        private @Nullable CheckIn checkIn(PersonKind kind, String id) {
            return checkIns.stream()
                    .filter(one -> one.isOf(kind, id))
                    .findFirst()
                    .orElse(null);
        }

        private Presence presence(PersonKind kind, String id, Meeting first) {
            if (checkIn(kind, id) != null) {
                return Presence.HERE;
            }
            if (kind == PersonKind.EXPERT && away.contains(id)) {
                return Presence.ABSENT;
            }
            return hasBegun(first) ? Presence.LATE : Presence.AWAITED;
        }

        private boolean hasBegun(Meeting meeting) {
            return !Objects.requireNonNull(meeting.startsAt()).isAfter(now);
        }

        private DayMeeting line(Meeting meeting) {
            var record = recordOf.get(meeting.meetingId());
            return new DayMeeting(
                    meeting,
                    time(meeting.startsAt()),
                    time(meeting.endsAt()),
                    reached.tour()
                            .stop(String.valueOf(meeting.stopId()))
                            .map(stop -> stop.name())
                            .orElse(""),
                    meeting.problemIds().stream().map(firms::title).toList(),
                    meeting.expertIds().stream()
                            .map(id -> new Side(
                                    id,
                                    firms.expert(id),
                                    presence(PersonKind.EXPERT, id, meeting),
                                    away.contains(id) ? standIns(meeting) : List.of()))
                            .toList(),
                    firmsOf(meeting).stream()
                            .map(key -> new Side(
                                    key,
                                    firmName(key, List.of(meeting)),
                                    presence(PersonKind.FIRM, key, meeting),
                                    List.of()))
                            .toList(),
                    hasBegun(meeting),
                    record == null ? null : record.outcome().title());
        }

        private List<StandIn> standIns(Meeting meeting) {
            return alternates.stream()
                    .filter(seat -> meeting.problemIds().contains(seat.problemId()))
                    .map(RosterSeat::expertId)
                    .distinct()
                    .filter(id -> !meeting.expertIds().contains(id) && !away.contains(id))
                    .map(id -> new StandIn(id, firms.expert(id), checkIn(PersonKind.EXPERT, id) != null))
                    .toList();
        }
    }
}
