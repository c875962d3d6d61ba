package io.zhiqiao.invite;

import io.zhiqiao.agenda.HalfDayAnswers;
import io.zhiqiao.tour.HalfDay;
import io.zhiqiao.tour.Tours;
import java.util.Set;
import java.util.stream.Collectors;
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
                .filter(free -> !free.isEmpty())
                .flatMap(free -> tours.known(tourId).stream()
                        .flatMap(tour -> tour.halfDays().stream())
                        .filter(halfDay -> !free.contains(halfDay.date().atTime(halfDay.startsAt()))))
                .collect(Collectors.toSet());
    }
}
