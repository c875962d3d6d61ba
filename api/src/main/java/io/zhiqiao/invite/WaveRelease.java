package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.InvitationSteps.Reached;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends the invitations of a wave, when a person has said so. */
@Service
public class WaveRelease {

    private final Waves waves;
    private final InvitationSteps steps;
    private final Tours tours;
    private final TourPeople experts;
    private final CurrentPerson people;
    private final Clock clock;

    WaveRelease(
            Waves waves, InvitationSteps steps, Tours tours, TourPeople experts, CurrentPerson people, Clock clock) {
        this.waves = waves;
        this.steps = steps;
        this.tours = tours;
        this.experts = experts;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Sends all invitations of a draft, or none.
     *
     * @param reason needed once the tour is locked; may be blank before
     * @param version the version of the wave that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be released; says who stands in the way, and why
     */
    @Transactional
    public Wave release(String waveId, String reason, long version) {
        var reached = waves.toChange(waveId, version);
        var wave = reached.wave();
        WaveCheck.words(new WaveRequest(wave.contact(), wave.answerBy(), wave.text("zh"), wave.text("en")));
        WaveCheck.day(wave.answerBy(), reached.tour(), LocalDate.now(clock));
        var drafted = reached.invitations().stream()
                .filter(one -> one.state() == InvitationState.DRAFTED)
                .toList();
        if (drafted.isEmpty()) {
            throw Waves.conflict("empty", "这一批没有待发的邀请。", "Nothing in this wave waits to be sent.");
        }
        var actor = people.get().actor(people.origin());
        var refused = new ArrayList<Sentence>();
        for (var invitation : drafted) {
            try {
                steps.send(
                        new Reached(invitation, reached.tour(), Set.of(Role.COORDINATOR)),
                        actor,
                        steps.endOf(wave.answerBy()));
            } catch (RejectedException e) {
                var name = experts.name(invitation.expertId());
                var said = e.rejection().sentence();
                refused.add(new Sentence(name + "：" + said.zh(), name + ": " + said.en()));
            }
        }
        if (!refused.isEmpty()) {
            throw Waves.conflict(
                    "not-ready",
                    "这一批没有发出。" + refused.stream().map(Sentence::zh).collect(Collectors.joining(" ")),
                    "Nothing was sent. " + refused.stream().map(Sentence::en).collect(Collectors.joining(" ")));
        }
        tours.changed(reached.tour(), "invitations, wave %d".formatted(wave.number()), reason);
        var saved = waves.saved(wave.in(WaveState.RELEASED, people.get().login(), clock.instant()));
        waves.audited(
                "release", saved, WaveState.DRAFT.name(), WaveState.RELEASED.name(), reason.isBlank() ? null : reason);
        return saved;
    }
}
