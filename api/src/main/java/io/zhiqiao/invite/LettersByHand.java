package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.invite.InvitationSteps.Reached;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.mail.Mail;
import io.zhiqiao.mail.MailPost;
import io.zhiqiao.mail.Sending;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Letters that somebody of the office takes into the own hands, since no mail server is set up or the mail did not arrive.
 * Whoever has the letter has its link and the expert's address: each look is in the audit.
 */
@Service
class LettersByHand {

    private final TourLetterRows rows;
    private final LetterDesk letters;
    private final InvitationSteps steps;
    private final Tours tours;
    private final MailPost post;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    LettersByHand(
            TourLetterRows rows,
            LetterDesk letters,
            InvitationSteps steps,
            Tours tours,
            MailPost post,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.letters = letters;
        this.steps = steps;
        this.tours = tours;
        this.post = post;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * The last letter of an invitation, with its link and the expert's address.
     *
     * @throws RejectedException (403, 404, 409) if they may not have it, or none was released
     */
    @Transactional
    Mail letter(String invitationId) {
        var reached = toHandle(invitationId);
        var letter = last(reached);
        audited("letter", invitationId, letter);
        return letters.mail(reached.tour(), reached.invitation(), letter);
    }

    /** The same as a file that mail programmes open. */
    @Transactional
    byte[] file(String invitationId) {
        return post.file(letter(invitationId));
    }

    /** The letter was handed over. */
    @Transactional
    void given(String invitationId) {
        var letter = last(toHandle(invitationId));
        if (!letter.state().isDelivered()) {
            save(letter.given(people.get().login(), clock.instant()));
            audited("given", invitationId, letter);
        }
    }

    /**
     * A letter that did not arrive is sent once more.
     *
     * @throws RejectedException (409) if there is no mail server, or nothing failed
     */
    @Transactional
    void retry(String invitationId) {
        var letter = last(toHandle(invitationId));
        if (!letters.isMailSetUp()) {
            throw conflict(
                    "no-mail", "没有设置邮件服务器，请下载邀请函后转交。", "No mail server is set up: save the letter, and hand it over.");
        }
        if (!letter.state().isStuck()) {
            throw conflict("not-stuck", "这封信已发出或正在发送。", "The letter has gone, or is on its way.");
        }
        save(letter.with(Sending.queued(clock.instant())));
        audited("retry", invitationId, letter);
    }

    private Reached toHandle(String invitationId) {
        var reached = steps.reach(invitationId);
        tours.toChange(reached.tour().tourId(), null);
        return reached;
    }

    private TourLetter last(Reached reached) {
        return letters.last(reached.invitation())
                .orElseThrow(() -> conflict(
                        "not-released",
                        "邀请还没有放行，没有可转交的信函。",
                        "The wave is not released yet, so that there is no letter to hand over."));
    }

    private void save(TourLetter letter) {
        Refusals.unlessStale(() -> rows.save(letter));
    }

    private void audited(String deed, String invitationId, TourLetter letter) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                InvitationSteps.KIND + "." + deed,
                InvitationSteps.KIND,
                invitationId,
                letter.state().name(),
                letter.kind().name(),
                null));
    }

    private static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, zh, en));
    }
}
