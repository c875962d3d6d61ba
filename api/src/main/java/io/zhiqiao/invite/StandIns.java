package io.zhiqiao.invite;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.invite.TourInvitation.Answer;
import io.zhiqiao.invite.TourInvitation.Sending;
import io.zhiqiao.invite.letter.LetterKind;
import io.zhiqiao.invite.letter.LetterTemplates;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.proposal.MatchReason;
import io.zhiqiao.roster.RosterSeat;
import io.zhiqiao.roster.SeatRole;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.Tour;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proposes who comes in place of somebody who declined or kept silent: the next alternate of the problem takes the seat,
 * and stands in a draft wave until a person releases it.
 */
@Component
class StandIns {

    private static final int ID_BYTES = 16;

    private final InvitationRows rows;
    private final WaveRows waves;
    private final SeatTurns seats;
    private final TourPeople people;
    private final LetterTemplates templates;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StandIns(
            InvitationRows rows,
            WaveRows waves,
            SeatTurns seats,
            TourPeople people,
            LetterTemplates templates,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.waves = waves;
        this.seats = seats;
        this.people = people;
        this.templates = templates;
        this.audit = audit;
        this.clock = clock;
    }

    /** Proposes somebody for each problem of an invitation that came to nothing. */
    void drawFor(Tour tour, TourInvitation gone) {
        if (tour.state().isOver() || tour.state().isHeld()) {
            return;
        }
        for (var problem : gone.problems()) {
            seats.handOver(
                            tour.tourId(),
                            problem.problemId(),
                            gone.expertId(),
                            seat -> mayBeAsked(tour, seat, gone.expertId()))
                    .ifPresent(seat -> propose(tour, seat, why(gone), gone.invitationId(), gone.waveId()));
        }
    }

    /** Proposes the next alternate of a problem with an empty seat. Returns whether there was one. */
    boolean drawOne(Tour tour, String problemId, Sentence why) {
        var drawn = seats.bringIn(tour.tourId(), problemId, seat -> mayBeAsked(tour, seat, ""));
        drawn.ifPresent(seat -> propose(tour, seat, why, null, null));
        return drawn.isPresent();
    }

    /**
     * Gives the seats of somebody back who comes after all.
     *
     * @return drafts that were made to stand in, which nobody was told of
     */
    List<TourInvitation> giveBack(Tour tour, TourInvitation back) {
        var drafts = rows.findByTourId(tour.tourId()).stream()
                .filter(one -> one.state() == InvitationState.DRAFTED)
                .filter(one -> back.invitationId().equals(one.replaces()))
                .toList();
        var standIns = drafts.stream().map(TourInvitation::expertId).toList();
        back.problems()
                .forEach(problem -> seats.giveBack(tour.tourId(), problem.problemId(), back.expertId(), standIns));
        return drafts;
    }

    /** Who said no, kept silent or was withdrawn for a problem is not proposed for it again. */
    private boolean mayBeAsked(Tour tour, RosterSeat seat, String not) {
        if (seat.expertId().equals(not)) {
            return false;
        }
        var asked = rows.findByTourId(tour.tourId()).stream()
                .anyMatch(one -> one.expertId().equals(seat.expertId()) && one.isFor(seat.problemId()));
        var fit = people.expert(seat.expertId())
                .filter(TourPeople::inPool)
                .filter(expert -> TourPeople.atHome(expert, tour))
                .isPresent();
        return !asked && fit;
    }

    private void propose(
            Tour tour, RosterSeat seat, Sentence why, @Nullable String replaces, @Nullable String likeWave) {
        var wave = openDraft(tour, likeWave);
        var invited = new InvitedProblem(seat.problemId(), seat.role() == SeatRole.LEADER);
        var known = rows.findByWaveId(wave.waveId()).stream()
                .filter(one -> one.expertId().equals(seat.expertId()) && one.state() == InvitationState.DRAFTED)
                .findFirst();
        var draft = known.map(one -> widened(one, invited, why))
                .orElseGet(() -> draft(wave, seat.expertId(), List.of(invited), why, replaces));
        var saved = rows.save(draft);
        audit.add(new Audit.Deed(
                Audit.Actor.SYSTEM,
                InvitationSteps.KIND + ".propose",
                InvitationSteps.KIND,
                saved.invitationId(),
                null,
                seat.problemId() + " " + seat.expertId(),
                why.zh()));
    }

    private static TourInvitation widened(TourInvitation known, InvitedProblem more, Sentence why) {
        var problems = new ArrayList<>(known.problems());
        problems.add(more);
        return new TourInvitation(
                known.invitationId(),
                known.tourId(),
                known.waveId(),
                known.expertId(),
                known.letterLanguage(),
                (known.becauseZh() + why.zh()).strip(),
                (known.becauseEn() + " " + why.en()).strip(),
                known.replaces(),
                known.state(),
                known.stateSince(),
                known.sending(),
                known.answer(),
                problems,
                known.version());
    }

    /** A drafted invitation, not written yet. */
    TourInvitation draft(
            Wave wave, String expertId, List<InvitedProblem> problems, Sentence why, @Nullable String replaces) {
        var name = people.name(expertId);
        return new TourInvitation(
                nextId(),
                wave.tourId(),
                wave.waveId(),
                expertId,
                name.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en",
                why.zh(),
                why.en(),
                replaces,
                InvitationState.DRAFTED,
                clock.instant(),
                Sending.NOT_YET,
                Answer.NONE,
                problems,
                0);
    }

    /** The draft that proposals of a tour are gathered in: like the wave before, until somebody releases it. */
    private Wave openDraft(Tour tour, @Nullable String likeWave) {
        var all = waves.findByTourIdOrderByNumberDesc(tour.tourId());
        return all.stream()
                .filter(wave -> wave.drawn() && wave.state() == WaveState.DRAFT)
                .findFirst()
                .orElseGet(() -> {
                    var like = all.stream()
                            .filter(wave -> wave.waveId().equals(likeWave))
                            .findFirst()
                            .or(() -> all.stream().findFirst());
                    return waves.save(fresh(tour, Audit.Actor.SYSTEM.login(), true, like.orElse(null)));
                });
    }

    /** A draft with the usual letter and day, or with those of a wave before. */
    Wave fresh(Tour tour, String createdBy, boolean drawn, @Nullable Wave like) {
        var number = waves.findByTourIdOrderByNumberDesc(tour.tourId()).stream()
                .mapToInt(Wave::number)
                .max()
                .orElse(0);
        var zh = like == null ? templates.text(LetterKind.INVITATION, "zh") : like.text("zh");
        var en = like == null ? templates.text(LetterKind.INVITATION, "en") : like.text("en");
        return new Wave(
                nextId(),
                tour.tourId(),
                number + 1,
                WaveState.DRAFT,
                drawn,
                like == null ? "" : like.contact(),
                usualDay(tour),
                zh.subject(),
                zh.body(),
                en.subject(),
                en.body(),
                createdBy,
                clock.instant(),
                null,
                null,
                0);
    }

    /** As long as the life cycle says, and not later than the day before the tour. */
    private LocalDate usualDay(Tour tour) {
        var today = LocalDate.now(clock);
        var usual = today.plusDays(InvitationLifeCycle.TABLE.limits().getFirst().endAfterDays());
        return tour.firstDay()
                .map(first -> first.minusDays(1))
                .filter(usual::isAfter)
                .filter(last -> !last.isBefore(today))
                .orElse(usual);
    }

    private Sentence why(TourInvitation gone) {
        var name = people.name(gone.expertId());
        var code = gone.answer().reasonCode();
        if (gone.state() == InvitationState.DECLINED && code != null) {
            var reason = MatchReason.valueOf(code).title();
            return new Sentence(
                    "代替%s（婉拒：%s）。".formatted(name, reason.zh()),
                    "In place of %s, who declined (%s).".formatted(name, reason.en()));
        }
        return new Sentence("代替%s（逾期未答复）。".formatted(name), "In place of %s, who did not answer.".formatted(name));
    }

    private String nextId() {
        var bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
