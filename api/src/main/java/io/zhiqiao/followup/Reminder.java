package io.zhiqiao.followup;

import io.zhiqiao.service.Side;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody is asked to write what came of a tour (回访提醒); once for a moment.
 *
 * @param reminderId grows with time; null before it is written
 * @param tourId which tour
 * @param moment of which moment
 * @param side who is asked
 * @param personKey id of the expert, key of the firm; blank for the office
 * @param problems of how many problems nothing was written then
 * @param madeAt when
 * @param mail what became of the mail
 * @param attempts how often the mail server was asked
 * @param seenAt when they said that they have read it; null before
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_reminder")
record Reminder(
        @Id @Nullable Long reminderId,
        String tourId,
        Moment moment,
        Side side,
        String personKey,
        int problems,
        Instant madeAt,
        ReminderMail mail,
        int attempts,
        @Nullable Instant seenAt,
        @Version long version) {

    Reminder trying() {
        return with(ReminderMail.SENDING, attempts + 1, seenAt);
    }

    Reminder being(ReminderMail next) {
        return with(next, attempts, seenAt);
    }

    Reminder seen(Instant now) {
        return with(mail, attempts, now);
    }

    private Reminder with(ReminderMail next, int tries, @Nullable Instant seen) {
        return new Reminder(reminderId, tourId, moment, side, personKey, problems, madeAt, next, tries, seen, version);
    }
}
