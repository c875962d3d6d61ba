package io.zhiqiao.demo;

import io.zhiqiao.agenda.Agendas;
import io.zhiqiao.agenda.Meeting;
import io.zhiqiao.agenda.MeetingMoves;
import io.zhiqiao.invite.InvitationStep;
import io.zhiqiao.invite.InvitationSteps;
import io.zhiqiao.invite.WaveRelease;
import io.zhiqiao.invite.Waves;
import io.zhiqiao.tour.Tour;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Invites the experts of a tour of the demo, who all accept, and sets its meetings one after the other. */
@Component
final class DemoMeetings {

    private static final Duration SLOT = Duration.ofMinutes(30);

    private final Waves waves;
    private final WaveRelease release;
    private final InvitationSteps invitations;
    private final Agendas agendas;
    private final MeetingMoves moves;
    private final Clock clock;

    DemoMeetings(
            Waves waves,
            WaveRelease release,
            InvitationSteps invitations,
            Agendas agendas,
            MeetingMoves moves,
            Clock clock) {
        this.waves = waves;
        this.release = release;
        this.invitations = invitations;
        this.agendas = agendas;
        this.moves = moves;
        this.clock = clock;
    }

    /** Everybody who has a seat is invited, and accepts. */
    void invite(Tour tour) {
        var wave = waves.draft(
                tour.tourId(), Set.copyOf(waves.toInvite(tour.tourId()).keySet()));
        wave = waves.contact(wave.waveId(), "王工 023-6000 0000（样例）", wave.version());
        release.release(wave.waveId(), "", wave.version());
        for (var invitation : waves.reach(wave.waveId()).invitations()) {
            invitations.make(invitation.invitationId(), InvitationStep.of("accept"), invitation.version());
        }
    }

    /** One after the other, so that at any hour of the day some have begun and some lie ahead. */
    List<Meeting> settle(Tour tour) {
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
}
