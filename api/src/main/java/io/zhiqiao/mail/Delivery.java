package io.zhiqiao.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends letters that wait, each once, however many nodes try. A letter is marked before the mail server is asked, so that one
 * whose fate is not known, since the service died meanwhile, is shown to people and not sent a second time by itself.
 */
@Component
public class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LOST_AFTER = Duration.ofMinutes(15);

    private final MailPost post;
    private final TransactionTemplate transaction;

    Delivery(MailPost post, TransactionTemplate transaction) {
        this.post = post;
        this.transaction = transaction;
    }

    /** Sends what is due; nothing where there is no mail server. */
    public <L> void deliver(Letters<L> letters, Instant now) {
        if (!post.isSetUp()) {
            return;
        }
        for (var letter : letters.due(LetterState.SENDING, now.minus(LOST_AFTER))) {
            changed(letters, letter, letters.sending(letter).lost(now));
        }
        for (var letter : letters.due(LetterState.QUEUED, now)) {
            changed(letters, letter, letters.sending(letter).tried(now))
                    .ifPresent(claimed -> send(letters, claimed, now));
        }
    }

    private <L> void send(Letters<L> letters, L claimed, Instant now) {
        var posted = post.send(letters.mail(claimed));
        changed(letters, claimed, letters.sending(claimed).after(posted, now));
    }

    /** Somebody else's change, for example an answer that came meanwhile, goes before. */
    private <L> Optional<L> changed(Letters<L> letters, L letter, Sending sending) {
        try {
            return Optional.ofNullable(transaction.execute(status -> letters.save(letters.with(letter, sending))));
        } catch (OptimisticLockingFailureException e) {
            LOG.info("A letter was changed meanwhile; it is left as it is.");
            return Optional.empty();
        }
    }
}
