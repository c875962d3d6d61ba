package io.zhiqiao.followup;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.invite.LetterLanguages;
import io.zhiqiao.invite.letter.LetterField;
import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterTemplates;
import io.zhiqiao.invite.letter.LetterText;
import io.zhiqiao.mail.Mail;
import io.zhiqiao.mail.MailAddress;
import io.zhiqiao.mail.MailPost;
import io.zhiqiao.mail.MailSettings;
import io.zhiqiao.mail.OneLine;
import io.zhiqiao.mail.Posted;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.tour.Tours;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends the mail of reminders to experts, each once. A reminder is marked before the mail server is asked, so that one whose fate
 * is not known is not sent a second time.
 */
@Component
class ReminderPost {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderPost.class);
    private static final int MOST_ATTEMPTS = 6;

    private final ReminderRows rows;
    private final AcceptedRecords records;
    private final Tours tours;
    private final LetterTemplates templates;
    private final LetterLanguages languages;
    private final MailPost post;
    private final MailSettings settings;
    private final TransactionTemplate transaction;

    ReminderPost(
            ReminderRows rows,
            AcceptedRecords records,
            Tours tours,
            LetterTemplates templates,
            LetterLanguages languages,
            MailPost post,
            MailSettings settings,
            TransactionTemplate transaction) {
        this.rows = rows;
        this.records = records;
        this.tours = tours;
        this.templates = templates;
        this.languages = languages;
        this.post = post;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Whether an expert can be written to: there is a mail server, the address of the service is known, and the expert's is. */
    boolean canReach(String expertId) {
        return post.isSetUp()
                && !settings.site().isBlank()
                && expert(expertId)
                        .filter(expert ->
                                MailAddress.isUsable(expert.contact().email().strip()))
                        .isPresent();
    }

    /** Sends what waits. */
    void deliver() {
        if (post.isSetUp()) {
            rows.findByMailOrderByReminderId(ReminderMail.QUEUED).forEach(this::deliver);
        }
    }

    private void deliver(Reminder reminder) {
        changed(reminder.trying()).ifPresent(claimed -> changed(after(claimed, post.send(mail(claimed)))));
    }

    private static Reminder after(Reminder reminder, Posted posted) {
        return switch (posted) {
            case Posted.Sent sent -> reminder.being(ReminderMail.SENT);
            case Posted.Refused refused -> reminder.being(ReminderMail.FAILED);
            case Posted.Later later ->
                reminder.being(reminder.attempts() >= MOST_ATTEMPTS ? ReminderMail.FAILED : ReminderMail.QUEUED);
        };
    }

    private Mail mail(Reminder reminder) {
        var expert = expert(reminder.personKey());
        var tour = tours.known(reminder.tourId()).orElseThrow();
        var name = expert.map(one -> one.name().display()).orElse("");
        var language = languages.of(reminder.tourId(), reminder.personKey());
        var letter = templates
                .text(LetterKind.FOLLOW_UP, language)
                .filled(Map.of(
                        LetterField.NAME,
                        OneLine.of(name),
                        LetterField.TITLE,
                        OneLine.of(expert.map(one -> one.employment().title()).orElse("")),
                        LetterField.EVENT,
                        OneLine.of(tour.name()),
                        LetterField.WHEN,
                        language.equals("en")
                                ? reminder.moment().title().en()
                                : reminder.moment().title().zh()));
        return new Mail(
                expert.map(one -> one.contact().email().strip()).orElse(""),
                name,
                letter.subject(),
                letter.body().replace(LetterText.LINK_MARK, settings.site() + "/my/follow-ups"));
    }

    private Optional<Expert> expert(String expertId) {
        return records.find(RecordKind.EXPERTS, expertId).map(found -> found.record());
    }

    private Optional<Reminder> changed(Reminder reminder) {
        try {
            return Optional.ofNullable(transaction.execute(status -> rows.save(reminder)));
        } catch (OptimisticLockingFailureException e) {
            LOG.info("The reminder {} was changed meanwhile; it is left as it is.", reminder.reminderId());
            return Optional.empty();
        }
    }
}
