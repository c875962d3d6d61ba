package io.zhiqiao.invite;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.mail.MailPost;
import io.zhiqiao.mail.Posted;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters that wait, each once. A letter is marked before the mail server is asked, so that one whose fate is not
 * known, since the service died meanwhile, is shown to people and not sent a second time by itself.
 */
@Component
class LetterDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(LetterDelivery.class);

    private static final int MOST_ATTEMPTS = 6;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(2);
    private static final Duration LOST_AFTER = Duration.ofMinutes(15);
    private static final Sentence LOST = new Sentence(
            "发送时服务中断，不知道是否已发出。请向专家核实，或重新发送。",
            "The service stopped while it was being sent, so that nobody knows whether it went: ask, or send it again.");

    private final TourLetterRows rows;
    private final InvitationRows invitations;
    private final LetterDesk letters;
    private final Tours tours;
    private final MailPost post;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LetterDelivery(
            TourLetterRows rows,
            InvitationRows invitations,
            LetterDesk letters,
            Tours tours,
            MailPost post,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.invitations = invitations;
        this.letters = letters;
        this.tours = tours;
        this.post = post;
        this.transaction = transaction;
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
        if (!post.isSetUp()) {
            return;
        }
        rows.findByStateAndNextTryAtLessThanEqualOrderByLetterId(LetterState.SENDING, now.minus(LOST_AFTER))
                .forEach(letter -> changed(letter.stuck(LetterState.FAILED, LOST, now)));
        rows.findByStateAndNextTryAtLessThanEqualOrderByLetterId(LetterState.QUEUED, now)
                .forEach(letter -> deliver(letter, now));
    }

    private void deliver(TourLetter letter, Instant now) {
        var claimed = changed(letter.tried(now));
        claimed.ifPresent(one -> changed(after(one, posted(one), now)));
    }

    private Posted posted(TourLetter letter) {
        var invitation = invitations.findById(letter.invitationId()).orElseThrow();
        var tour = tours.known(invitation.tourId()).orElseThrow();
        return post.send(letters.mail(tour, invitation, letter));
    }

    private static TourLetter after(TourLetter letter, Posted posted, Instant now) {
        return switch (posted) {
            case Posted.Sent sent -> letter.done(LetterState.SENT, null, now);
            case Posted.Refused refused -> letter.stuck(LetterState.FAILED, refused.why(), now);
            case Posted.Later later ->
                letter.attempts() >= MOST_ATTEMPTS
                        ? letter.stuck(LetterState.FAILED, later.why(), now)
                        : letter.stuck(
                                LetterState.QUEUED,
                                later.why(),
                                now.plus(FIRST_PAUSE.multipliedBy(1L << (letter.attempts() - 1))));
        };
    }

    /** Somebody else's change, for example an answer that came meanwhile, goes before. */
    private Optional<TourLetter> changed(TourLetter letter) {
        try {
            return Optional.ofNullable(transaction.execute(status -> rows.save(letter)));
        } catch (OptimisticLockingFailureException e) {
            LOG.info("The letter {} was changed meanwhile; it is left as it is.", letter.letterId());
            return Optional.empty();
        }
    }
}
