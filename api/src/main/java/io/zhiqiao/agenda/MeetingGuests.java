package io.zhiqiao.agenda;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.matcher.assign.agenda.Clash;
import io.zhiqiao.tour.Tours;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody come to a meeting in place of an expert who does not. */
@Service
public class MeetingGuests {

    /** Nobody can be at two places; what else was wrong with a meeting before does not stand in the way. */
    private static final Set<Clash.Kind> ELSEWHERE = Set.of(Clash.Kind.EXPERT_TWICE, Clash.Kind.TRAVEL);

    private final Meetings meetings;
    private final Agendas agendas;
    private final AgendaQuestions questions;
    private final Tours tours;
    private final Firms firms;
    private final ApplicationEventPublisher events;

    MeetingGuests(
            Meetings meetings,
            Agendas agendas,
            AgendaQuestions questions,
            Tours tours,
            Firms firms,
            ApplicationEventPublisher events) {
        this.meetings = meetings;
        this.agendas = agendas;
        this.questions = questions;
        this.tours = tours;
        this.firms = firms;
        this.events = events;
    }

    /**
     * Lets somebody stand in at a meeting that lies ahead, or has begun and waits: the place stays.
     *
     * @param goneId the expert who does not come
     * @param insteadId who comes instead
     * @param reason read by those affected
     * @throws RejectedException (403, 404, 409, 422) if it cannot be: who stands in may be elsewhere at that time
     */
    @Transactional
    public Meeting standIn(String meetingId, String goneId, String insteadId, @Nullable String reason) {
        var meeting = meetings.reach(meetingId).meeting();
        var tour = agendas.toChange(meeting.tourId());
        if (!meeting.state().isAhead() || !meeting.expertIds().contains(goneId)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-expected",
                    "这位专家不在该会面中，或会面已举行、已取消。请刷新页面再看。",
                    "The expert is not expected at this meeting, or it was held or cancelled. Reload and look again."));
        }
        var experts = meeting.expertIds().stream()
                .map(id -> id.equals(goneId) ? insteadId : id)
                .distinct()
                .toList();
        var saved = meetings.saved(meeting.with(meeting.problemIds(), experts));
        var asked = questions.ask(tour, agendas.wishes(meeting.tourId()));
        refuseElsewhere(asked, MeetingMoves.indexOf(asked, saved));
        events.publishEvent(new MeetingMoved(meeting, saved, reason));
        tours.changed(
                tour,
                "%s 代替 %s 参加会面。 Stands in at a meeting: %1$s for %2$s."
                        .formatted(firms.expert(insteadId), firms.expert(goneId)),
                reason);
        return saved;
    }

    private void refuseElsewhere(AskedAgenda asked, int which) {
        MeetingMoves.clashesOf(asked.now(), which).stream()
                .filter(clash -> ELSEWHERE.contains(clash.kind()))
                .findFirst()
                .ifPresent(clash -> {
                    throw new RejectedException(
                            Rejection.of(HttpStatus.CONFLICT, "clash", "expertId", null, ClashWords.of(clash, firms)));
                });
    }
}
