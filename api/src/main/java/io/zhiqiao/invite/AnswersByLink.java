package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.InvitationSteps.Reached;
import io.zhiqiao.invite.TourPeople.PublicProblem;
import io.zhiqiao.invite.link.AnswerLink;
import io.zhiqiao.invite.link.AnswerLinks;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a link in a letter opens, and what may be done with it: one invitation, and nothing else. */
@Service
class AnswersByLink {

    private final AnswerLinks links;
    private final InvitationSteps steps;
    private final WaveRows waves;
    private final TourPeople experts;
    private final CurrentPerson people;

    AnswersByLink(AnswerLinks links, InvitationSteps steps, WaveRows waves, TourPeople experts, CurrentPerson people) {
        this.links = links;
        this.steps = steps;
        this.waves = waves;
        this.experts = experts;
        this.people = people;
    }

    /** What a link opens; changes nothing, since programmes that look for harm in mails open links, too. */
    @Transactional(readOnly = true)
    Opened open(String token) {
        return switch (links.read(token)) {
            case AnswerLink.Forged forged -> Opened.nothing(Trouble.UNKNOWN, "");
            case AnswerLink.Ended ended -> Opened.nothing(Trouble.ENDED, contact(ended.invitationId()));
            case AnswerLink.Working working -> opened(working);
        };
    }

    /**
     * Gives an answer. The same answer given twice is given once.
     *
     * @throws RejectedException (409, 422) if it may not be given
     */
    @Transactional
    void answer(String token, boolean yes, InvitationStep said) {
        var opened = open(token);
        var reached = opened.reached();
        if (reached == null) {
            return;
        }
        var state = reached.invitation().state();
        if (!yes && state == InvitationState.DECLINED) {
            return;
        }
        steps.makeByLink(
                reached.invitation().invitationId(),
                new InvitationStep(
                        transition(yes, state), said.reasonCode(), said.reason(), said.halfDays(), said.wishes()),
                people.origin());
    }

    /** What saying yes or no is called in a state. */
    static String transition(boolean yes, InvitationState state) {
        return switch (state) {
            case ACCEPTED -> yes ? "change" : "decline-after-all";
            case DECLINED -> yes ? "accept-after-all" : "decline";
            default -> yes ? "accept" : "decline";
        };
    }

    private Opened opened(AnswerLink.Working link) {
        Reached reached;
        try {
            reached = steps.known(link.invitationId());
        } catch (RejectedException e) {
            return Opened.nothing(Trouble.UNKNOWN, "");
        }
        var contact = contact(link.invitationId());
        var invitation = reached.invitation();
        if (invitation.sending().round() != link.round()) {
            return Opened.nothing(Trouble.SUPERSEDED, contact);
        }
        return switch (invitation.state()) {
            case WITHDRAWN -> Opened.nothing(Trouble.WITHDRAWN, contact);
            case EXPIRED -> Opened.nothing(Trouble.EXPIRED, contact);
            default ->
                new Opened(
                        null,
                        contact,
                        reached,
                        experts.name(invitation.expertId()),
                        invitation.problems().stream()
                                .map(one -> experts.problem(one.problemId()))
                                .toList());
        };
    }

    private String contact(String invitationId) {
        try {
            return waves.findById(steps.known(invitationId).invitation().waveId())
                    .map(Wave::contact)
                    .orElse("");
        } catch (RejectedException e) {
            return "";
        }
    }

    /** Why a link opens nothing. */
    enum Trouble {
        /** Incomplete, or none of ours. */
        UNKNOWN,
        /** Its time is over. */
        ENDED,
        /** A later letter has another one. */
        SUPERSEDED,
        /** The invitation was taken back. */
        WITHDRAWN,
        /** Nobody answered in time. */
        EXPIRED
    }

    /**
     * What a link opens.
     *
     * @param trouble why it opens nothing; null where it does
     * @param contact whom to call; may be blank
     * @param reached the invitation and its tour; null where there is trouble
     * @param name what the expert is called; blank where there is trouble
     * @param problems in the words that everybody may read
     */
    record Opened(
            @Nullable Trouble trouble,
            String contact,
            @Nullable Reached reached,
            String name,
            List<PublicProblem> problems) {

        static Opened nothing(Trouble trouble, String contact) {
            return new Opened(trouble, contact, null, "", List.of());
        }

        Optional<Reached> found() {
            return Optional.ofNullable(reached);
        }
    }
}
