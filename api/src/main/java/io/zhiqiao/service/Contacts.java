package io.zhiqiao.service;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Consent;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.proposal.MatchSteps;
import io.zhiqiao.proposal.MatchSteps.Reached;
import io.zhiqiao.record.AcceptedRecords;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the contact data of one side to the other, after both accepted; each showing is in the audit. */
@Service
public class Contacts {

    private final MatchSteps steps;
    private final AcceptedRecords records;
    private final Audit audit;
    private final CurrentPerson people;

    Contacts(MatchSteps steps, AcceptedRecords records, Audit audit, CurrentPerson people) {
        this.steps = steps;
        this.records = records;
        this.audit = audit;
        this.people = people;
    }

    /**
     * How to reach the other side.
     *
     * @throws RejectedException (403, 404, 409) if they may not reach each other yet, or the expert did not agree
     */
    @Transactional
    public Contact show(String matchId) {
        var reached = steps.reach(matchId);
        if (!reached.match().state().bothAccepted()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-both-accepted",
                    "双方都接受后才显示联系方式：先由专家接受，再由企业选定。",
                    "Contact details are shown after both accepted: the expert accepts, then the enterprise chooses."));
        }
        var contact = contact(reached);
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), "contact.show", "match", matchId, null, contact.whose(), null));
        return contact;
    }

    private Contact contact(Reached reached) {
        if (reached.as(Role.EXPERT)) {
            return new Contact("enterprise", reached.problem().posting().contact(), "");
        }
        if (!reached.as(Role.ENTERPRISE)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "sides-only",
                    "联系方式只给匹配的双方看。",
                    "Contact details are for the two sides of the match only."));
        }
        var expert = records.find(RecordKind.EXPERTS, reached.match().expertId())
                .orElseThrow(() ->
                        RejectedException.notFound("expertId", reached.match().expertId(), "专家", "expert"))
                .record();
        if (!reached.match().contactAllowed() && !agreed(expert)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "no-consent",
                    "这位专家没有同意展示联系方式。请在此留言，由专家联系您。",
                    "The expert did not agree that contact details are shown: leave a message here instead."));
        }
        return new Contact("expert", expert.contact().mobile(), expert.contact().email());
    }

    private static boolean agreed(Expert expert) {
        var consents = expert.standing().consents();
        return consents != null && consents.contains(Consent.CONTACT);
    }

    /**
     * How to reach somebody.
     *
     * @param whose {@code expert} or {@code enterprise}
     * @param phone number, or the contact as the enterprise wrote it; may be blank
     * @param email may be blank
     */
    public record Contact(String whose, String phone, String email) {

        /** Keeps the data out of logs. */
        @Override
        public String toString() {
            return "Contact[%s, …]".formatted(whose);
        }
    }
}
