package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.InvitationSteps.Reached;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls to experts who do not answer: numbers are masked, each look at one is in the audit, and so is what came of it. */
@Service
public class Calls {

    private static final int MAX_NOTE = 1000;
    /** First and last signs of a number that stay to be seen. */
    private static final int HEAD = 3;

    private static final int TAIL = 2;
    private static final Map<CallResult, String> STEPS =
            Map.of(CallResult.ACCEPTED, "accept", CallResult.DECLINED, "decline");

    private final CallRows rows;
    private final InvitationSteps steps;
    private final Tours tours;
    private final TourPeople experts;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Calls(
            CallRows rows,
            InvitationSteps steps,
            Tours tours,
            TourPeople experts,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.tours = tours;
        this.experts = experts;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /** What came of calls about an invitation, the latest first; whoever asks. */
    List<Call> of(String invitationId) {
        return rows.findByInvitationIdInOrderByCallIdDesc(List.of(invitationId));
    }

    /** The number of an expert as it is shown before somebody asks for it; blank where none is known. */
    String masked(String expertId) {
        return experts.expert(expertId)
                .map(expert -> mask(expert.contact().mobile().strip()))
                .orElse("");
    }

    static String mask(String number) {
        if (number.length() <= HEAD + TAIL) {
            return "*".repeat(number.length());
        }
        var hidden = number.length() - HEAD - TAIL;
        return number.substring(0, HEAD) + "*".repeat(hidden) + number.substring(HEAD + hidden);
    }

    /**
     * The whole number, for somebody of the office who is going to call.
     *
     * @throws RejectedException (403, 404) if they may not prepare the tour
     */
    @Transactional
    public Phone show(String invitationId) {
        var reached = toCall(invitationId);
        var expertId = reached.invitation().expertId();
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "contact.show",
                InvitationSteps.KIND,
                invitationId,
                null,
                "expert " + expertId,
                null));
        return new Phone(experts.expert(expertId)
                .map(expert -> expert.contact().mobile().strip())
                .orElse(""));
    }

    /**
     * Notes a call. What the expert said on the phone is an answer.
     *
     * @param reasonCode why the expert declines; null where not
     * @param note in the caller's words; may be blank
     * @param version the version of the invitation that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be noted
     */
    @Transactional
    public Call note(
            String invitationId, @Nullable CallResult result, @Nullable String reasonCode, String note, long version) {
        var reached = toCall(invitationId);
        if (result == null) {
            throw Refusals.field("result", "result", "请选择通话结果。", "Choose what came of the call.");
        }
        if (note.length() > MAX_NOTE) {
            throw Refusals.field(
                    "too-long",
                    "note",
                    "备注最多 %d 个字符。".formatted(MAX_NOTE),
                    "The note has at most %d characters.".formatted(MAX_NOTE));
        }
        var step = STEPS.get(result);
        if (step != null) {
            var decline = result == CallResult.DECLINED;
            steps.make(
                    invitationId,
                    new InvitationStep(step, decline ? reasonCode : null, "电话答复。 By phone. " + note, null, null),
                    version);
        } else if (reached.invitation().version() != version) {
            throw Refusals.stale();
        }
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                InvitationSteps.KIND + ".call",
                InvitationSteps.KIND,
                invitationId,
                null,
                result.name(),
                null));
        return rows.save(
                new Call(null, invitationId, result, note.strip(), people.get().login(), clock.instant()));
    }

    private Reached toCall(String invitationId) {
        var reached = steps.reach(invitationId);
        tours.toChange(reached.tour().tourId(), null);
        return reached;
    }

    /**
     * A number to call.
     *
     * @param phone may be blank
     */
    public record Phone(String phone) {

        /** Keeps it out of logs. */
        @Override
        public String toString() {
            return "Phone[…]";
        }
    }
}
