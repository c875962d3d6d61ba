package io.zhiqiao.agenda;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tour;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gathers what an agenda is asked with. */
@Component
class AgendaQuestions {

    private final Meetings meetings;
    private final Firms firms;
    private final RecordStore records;
    private final ObjectProvider<HalfDayAnswers> answers;
    private final Clock clock;

    AgendaQuestions(
            Meetings meetings, Firms firms, RecordStore records, ObjectProvider<HalfDayAnswers> answers, Clock clock) {
        this.meetings = meetings;
        this.firms = firms;
        this.records = records;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * The question for a tour as it is now.
     *
     * @throws RejectedException (409) if the tour has no half-days or no stops
     */
    AskedAgenda ask(Tour tour, AgendaWishes wishes) {
        return ask(tour, wishes, meetings.of(tour.tourId()));
    }

    AskedAgenda ask(Tour tour, AgendaWishes wishes, List<Meeting> all) {
        checkPlan(tour, wishes);
        var taking =
                all.stream().filter(meeting -> meeting.state().takesPlace()).toList();
        var firmOf = new HashMap<String, String>();
        var absent = new HashMap<String, Set<Integer>>();
        for (var meeting : taking) {
            meeting.problemIds()
                    .forEach(id ->
                            firmOf.computeIfAbsent(id, own -> firms.of(own).key()));
            meeting.expertIds().forEach(id -> absent.computeIfAbsent(id, own -> absent(tour, own)));
        }
        wishes.lectures()
                .forEach(lecture ->
                        lecture.expertIds().forEach(id -> absent.computeIfAbsent(id, own -> absent(tour, own))));
        return new AskedAgenda(new AskedAgenda.Facts(tour, wishes, taking, firmOf, absent, clock.getZone()));
    }

    private static void checkPlan(Tour tour, AgendaWishes wishes) {
        if (tour.stops().isEmpty() || tour.halfDays().isEmpty()) {
            throw refused(
                    "no-plan",
                    "活动还没有站点或半天。请先在活动页填写，再排日程。",
                    "The tour has no stops or half-days yet: enter them on its page first.");
        }
        try {
            AskedAgenda.grid(tour, wishes);
        } catch (IllegalArgumentException e) {
            throw refused(
                    "no-slots",
                    "按现在的半天与时段长度排不出时段。请缩短时段，或改半天的起止时间。",
                    "The half-days have no room for a slot: make slots shorter, or change the half-days.");
        }
    }

    private static RejectedException refused(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, "tourId", null, new Sentence(zh, en)));
    }

    /** On leave, or said to be away on that half-day. */
    private Set<Integer> absent(Tour tour, String expertId) {
        var halfDays = tour.halfDays().stream().sorted().toList();
        var away = new HashSet<HalfDay>();
        answers.orderedStream().forEach(known -> away.addAll(known.absences(tour.tourId(), expertId)));
        records.find(RecordKind.EXPERTS, expertId)
                .ifPresent(expert -> halfDays.stream()
                        .filter(halfDay ->
                                expert.service().leave().stream().anyMatch(leave -> leave.contains(halfDay.date())))
                        .forEach(away::add));
        var places = new HashSet<Integer>();
        for (int place = 0; place < halfDays.size(); place++) {
            if (away.contains(halfDays.get(place))) {
                places.add(place);
            }
        }
        return places;
    }
}
