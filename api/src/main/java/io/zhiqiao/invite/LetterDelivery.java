package io.zhiqiao.invite;

import io.zhiqiao.mail.Delivery;
import io.zhiqiao.mail.LetterState;
import io.zhiqiao.mail.Letters;
import io.zhiqiao.mail.Mail;
import io.zhiqiao.mail.Sending;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sends the letters of invitations that wait. */
@Component
class LetterDelivery implements Letters<TourLetter> {

    private final TourLetterRows rows;
    private final InvitationRows invitations;
    private final LetterDesk letters;
    private final Tours tours;
    private final Delivery delivery;
    private final Clock clock;

    LetterDelivery(
            TourLetterRows rows,
            InvitationRows invitations,
            LetterDesk letters,
            Tours tours,
            Delivery delivery,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.letters = letters;
        this.tours = tours;
        this.delivery = delivery;
        this.clock = clock;
    }

    /** Soon after something was released. */
    @Async
    @TransactionalEventListener
    void follow(InvitationMoved moved) {
        deliver(clock.instant());
    }

    /** What has to be tried again, or was left by a process that died. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    @SchedulerLock(name = "tour-letters", lockAtMostFor = "PT30M")
    void keep() {
        deliver(clock.instant());
    }

    /** Sends what is due. */
    void deliver(Instant now) {
        delivery.deliver(this, now);
    }

    @Override
    public List<TourLetter> due(LetterState state, Instant until) {
        return rows.findByStateAndNextTryAtLessThanEqualOrderByLetterId(state, until);
    }

    @Override
    public Sending sending(TourLetter letter) {
        return letter.sending();
    }

    @Override
    public TourLetter with(TourLetter letter, Sending sending) {
        return letter.with(sending);
    }

    @Override
    public TourLetter save(TourLetter letter) {
        return rows.save(letter);
    }

    @Override
    public Mail mail(TourLetter letter) {
        var invitation = invitations.findById(letter.invitationId()).orElseThrow();
        var tour = tours.known(invitation.tourId()).orElseThrow();
        return letters.mail(tour, invitation, letter);
    }
}
