package io.zhiqiao.invite;

import io.zhiqiao.account.Role;
import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.invite.InvitationSteps.Reached;
import io.zhiqiao.invite.InvitationView.LetterLine;
import io.zhiqiao.invite.InvitationView.ProblemLine;
import io.zhiqiao.invite.Waves.ReachedWave;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.tour.Tours;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows invitations to pages and programmes. */
@Component
public class InvitationViews {

    private static final String LINK = "link";

    private final InvitationSteps steps;
    private final Waves reaching;
    private final LetterDesk desk;
    private final Tours tours;
    private final TourPeople people;
    private final Clock clock;

    InvitationViews(
            InvitationSteps steps, Waves reaching, LetterDesk desk, Tours tours, TourPeople people, Clock clock) {
        this.steps = steps;
        this.reaching = reaching;
        this.desk = desk;
        this.tours = tours;
        this.people = people;
        this.clock = clock;
    }

    /** One invitation as whoever asks sees it. */
    @Transactional(readOnly = true)
    public InvitationView view(String invitationId) {
        return view(steps.reach(invitationId));
    }

    /** The invitations of the expert who asks, the next tour first. */
    @Transactional(readOnly = true)
    public List<InvitationView> mine() {
        return steps.mine().stream().map(this::view).toList();
    }

    /** An invitation as it was reached. */
    InvitationView view(Reached reached) {
        var invitation = reached.invitation();
        var office = reached.roles().stream().anyMatch(role -> role != Role.EXPERT);
        var last = office ? desk.last(invitation).orElse(null) : null;
        return view(reached, last, office);
    }

    private InvitationView view(Reached reached, @Nullable TourLetter last, boolean office) {
        var invitation = reached.invitation();
        var sending = invitation.sending();
        var answer = invitation.answer();
        var expert = people.expert(invitation.expertId());
        var reason = answer.reasonCode() == null ? null : MatchReason.valueOf(answer.reasonCode());
        return new InvitationView(
                invitation.invitationId(),
                invitation.tourId(),
                invitation.waveId(),
                invitation.expertId(),
                expert.map(one -> one.name().display()).orElse(invitation.expertId()),
                expert.map(ExpertSummary::of).orElse(null),
                invitation.problems().stream().map(this::problem).toList(),
                invitation.state(),
                invitation.state().title(),
                invitation.stateSince(),
                invitation.letterLanguage(),
                office ? new Sentence(invitation.becauseZh(), invitation.becauseEn()) : Sentence.same(""),
                office ? invitation.replaces() : null,
                sending.round(),
                sending.sentAt(),
                sending.answerBy() == null
                        ? null
                        : LocalDate.ofInstant(sending.answerBy().minus(Duration.ofSeconds(1)), clock.getZone()),
                sending.remindedAt(),
                last == null ? null : line(last),
                reason,
                reason == null ? null : reason.title(),
                answer.reason(),
                answer.freeFrom(),
                answer.wishes(),
                answeredBy(invitation),
                answer.answeredAt(),
                reached.next(),
                invitation.version());
    }

    private static @Nullable String answeredBy(TourInvitation invitation) {
        var by = invitation.answer().answeredBy();
        if (by == null) {
            return null;
        }
        return by.startsWith(LINK) ? LINK : "page";
    }

    private ProblemLine problem(InvitedProblem problem) {
        return new ProblemLine(
                problem.problemId(), people.problem(problem.problemId()).title(), problem.leads());
    }

    private static LetterLine line(TourLetter letter) {
        return new LetterLine(
                letter.kind().title(), letter.state(), letter.state().title(), letter.trouble(), letter.doneAt());
    }

    /** One wave as whoever asks sees it. */
    @Transactional(readOnly = true)
    public WaveView wave(String waveId) {
        return wave(reaching.reach(waveId));
    }

    private WaveView wave(ReachedWave reached) {
        var wave = reached.wave();
        var roles = tours.reach(wave.tourId()).roles();
        return new WaveView(
                wave.waveId(),
                wave.tourId(),
                wave.number(),
                wave.state(),
                wave.state().title(),
                wave.drawn(),
                wave.contact(),
                wave.answerBy(),
                wave.text("zh"),
                wave.text("en"),
                wave.releasedAt(),
                reached.invitations().stream()
                        .map(one -> view(new Reached(one, reached.tour(), roles)))
                        .sorted(Comparator.comparing(InvitationView::state).thenComparing(InvitationView::name))
                        .toList(),
                reached.mayChange(),
                wave.version());
    }
}
