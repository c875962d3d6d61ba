package io.zhiqiao.agenda;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.assign.agenda.Clash;
import java.time.Instant;
import java.util.List;

/**
 * The agenda of a tour as programmes read it.
 *
 * @param tourId which tour
 * @param wishes what the office wishes of it
 * @param slots when meetings can begin, and until when
 * @param meetings all of them
 * @param clashes what cannot be
 * @param figures how good it is
 * @param version of the wishes, for {@code If-Match}
 */
record AgendaResponse(
        String tourId,
        AgendaWishes wishes,
        List<SlotTime> slots,
        List<MeetingResponse> meetings,
        List<ClashFound> clashes,
        AgendaFigures figures,
        long version) {

    AgendaResponse {
        slots = List.copyOf(slots);
        meetings = List.copyOf(meetings);
        clashes = List.copyOf(clashes);
    }

    /** A slot. */
    record SlotTime(int halfDay, Instant startsAt, Instant endsAt) {}

    /** Something that cannot be. */
    record ClashFound(Clash.Kind kind, Sentence words, List<String> meetingIds) {

        ClashFound {
            meetingIds = List.copyOf(meetingIds);
        }
    }

    static AgendaResponse of(AgendaView view, Firms firms) {
        var asked = view.asked();
        return new AgendaResponse(
                view.tour().tourId(),
                view.wishes(),
                asked.problem().grid().slots().stream()
                        .map(slot -> new SlotTime(
                                slot.halfDay(),
                                asked.instant(slot),
                                asked.instant(slot).plus(java.time.Duration.between(slot.startsAt(), slot.endsAt()))))
                        .toList(),
                view.meetings().stream()
                        .map(meeting -> MeetingResponse.of(
                                new Meetings.Reached(
                                        meeting, view.tour(), view.reached().roles()),
                                firms))
                        .toList(),
                view.clashes().stream()
                        .map(clash -> new ClashFound(
                                clash.kind(),
                                ClashWords.of(clash, firms),
                                clash.meetings().stream()
                                        .map(which ->
                                                asked.meetings().get(which).meetingId())
                                        .toList()))
                        .toList(),
                view.figures(),
                view.version());
    }
}
