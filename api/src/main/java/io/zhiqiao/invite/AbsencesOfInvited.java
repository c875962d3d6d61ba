package io.zhiqiao.invite;

import io.zhiqiao.agenda.HalfDayAnswers;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tours;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Tells agendas on which half-days experts who accepted are not free. Whoever named half-days is not expected on those
 * that were planned later: nobody asked about them.
 */
@Component
class AbsencesOfInvited implements HalfDayAnswers {

    private final InvitationRows rows;
    private final Tours tours;

    AbsencesOfInvited(InvitationRows rows, Tours tours) {
        this.rows = rows;
        this.tours = tours;
    }

    @Override
    public Set<HalfDay> absences(String tourId, String expertId) {
        return rows.findByTourId(tourId).stream()
                .filter(one -> one.expertId().equals(expertId) && one.state() == InvitationState.ACCEPTED)
                .map(one -> one.answer().freeFrom())
                .flatMap(free -> absences(tourId, free))
                .collect(Collectors.toSet());
    }

    /** An answer about days that are none of the tour any more says nothing of those that it has now. */
    private Stream<HalfDay> absences(String tourId, List<LocalDateTime> free) {
        var halfDays = tours.known(tourId).stream()
                .flatMap(tour -> tour.halfDays().stream())
                .toList();
        return halfDays.stream().anyMatch(halfDay -> free.contains(begins(halfDay)))
                ? halfDays.stream().filter(halfDay -> !free.contains(begins(halfDay)))
                : Stream.empty();
    }

    private static LocalDateTime begins(HalfDay halfDay) {
        return halfDay.date().atTime(halfDay.startsAt());
    }
}
