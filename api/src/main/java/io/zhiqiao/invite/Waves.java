package io.zhiqiao.invite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.roster.RosterSeat;
import io.zhiqiao.roster.SeatRole;
import io.zhiqiao.roster.SeatTurns;
import io.zhiqiao.tour.Tour;
import io.zhiqiao.tour.Tours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes waves of invitations out of the roster, lets the office word them, and releases them. */
@Service
public class Waves {

    private static final String KIND = "tour-wave";
    private static final int MOST_EXPERTS = 200;
    private static final Set<String> LANGUAGES = Set.of("zh", "en");

    private final WaveRows waves;
    private final InvitationRows rows;
    private final InvitationSteps steps;
    private final StandIns drafts;
    private final SeatTurns seats;
    private final Tours tours;
    private final TourPeople experts;
    private final Audit audit;
    private final CurrentPerson people;

    Waves(
            WaveRows waves,
            InvitationRows rows,
            InvitationSteps steps,
            StandIns drafts,
            SeatTurns seats,
            Tours tours,
            TourPeople experts,
            Audit audit,
            CurrentPerson people) {
        this.waves = waves;
        this.rows = rows;
        this.steps = steps;
        this.drafts = drafts;
        this.seats = seats;
        this.tours = tours;
        this.experts = experts;
        this.audit = audit;
        this.people = people;
    }

    /**
     * Those of the roster who come and have no invitation for it: experts with the problems that they are to be asked for.
     *
     * @throws RejectedException (404) if whoever asks does not reach the tour
     */
    @Transactional(readOnly = true)
    public Map<String, List<InvitedProblem>> toInvite(String tourId) {
        tours.find(tourId);
        var invitations = rows.findByTourId(tourId);
        return seats.of(tourId).stream()
                .filter(RosterSeat::comes)
                .filter(seat -> invitations.stream().noneMatch(one -> covers(one, seat)))
                .collect(Collectors.groupingBy(
                        RosterSeat::expertId,
                        LinkedHashMap::new,
                        Collectors.mapping(
                                seat -> new InvitedProblem(seat.problemId(), seat.role() == SeatRole.LEADER),
                                Collectors.toList())));
    }

    private static boolean covers(TourInvitation invitation, RosterSeat seat) {
        return invitation.expertId().equals(seat.expertId())
                && invitation.isFor(seat.problemId())
                && invitation.state().isCounting();
    }

    /**
     * Makes a draft for experts of the roster, with the usual letter.
     *
     * @throws RejectedException (403, 404, 409, 422) if it may not be made, or nobody is chosen, or somebody has no seat
     *     that is waiting for an invitation
     */
    @Transactional
    public Wave draft(String tourId, Set<String> expertIds) {
        var tour = tours.toChange(tourId, null);
        var open = toInvite(tourId);
        if (expertIds.isEmpty() || expertIds.size() > MOST_EXPERTS) {
            throw Refusals.field(
                    "experts",
                    "experts",
                    "请选 1 到 %d 位专家。".formatted(MOST_EXPERTS),
                    "Choose 1 to %d experts.".formatted(MOST_EXPERTS));
        }
        expertIds.stream().filter(id -> !open.containsKey(id)).findFirst().ifPresent(id -> {
            throw Refusals.field(
                    "not-to-invite",
                    "experts",
                    "%s 不在名单中，或已有邀请。请刷新页面后重选。".formatted(experts.name(id)),
                    "%s is not on the roster, or invited already: reload the page and choose again."
                            .formatted(experts.name(id)));
        });
        var like = waves.findByTourIdOrderByNumberDesc(tourId).stream().findFirst();
        var wave = waves.save(drafts.fresh(tour, people.get().login(), false, like.orElse(null)));
        open.forEach((expertId, problems) -> {
            if (expertIds.contains(expertId)) {
                rows.save(drafts.draft(wave, expertId, problems, Sentence.same(""), null));
            }
        });
        audited("draft", wave, null, String.valueOf(expertIds.size()), null);
        return wave;
    }

    /**
     * A wave and its tour, as whoever asks reaches it.
     *
     * @throws RejectedException (404) if there is none, or it is none of theirs
     */
    @Transactional(readOnly = true)
    public ReachedWave reach(String waveId) {
        var wave = waves.findById(waveId).orElseThrow(() -> unknown(waveId));
        try {
            var reached = tours.reach(wave.tourId());
            return new ReachedWave(
                    wave,
                    reached.tour(),
                    rows.findByWaveId(waveId),
                    reached.roles().contains(Role.COORDINATOR));
        } catch (RejectedException e) {
            throw unknown(waveId);
        }
    }

    /**
     * Words a draft anew.
     *
     * @param version the version of the wave that was read
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be changed, or the words are not accepted
     */
    @Transactional
    public Wave change(String waveId, WaveRequest request, long version) {
        var wave = toChange(waveId, version).wave();
        WaveCheck.words(request);
        var saved = saved(wave.saying(request));
        audited("change", saved, null, request.answerBy().toString(), null);
        return saved;
    }

    /** Says whom experts may call; the letters of a draft stay as they are. */
    @Transactional
    public Wave contact(String waveId, String contact, long version) {
        var wave = toChange(waveId, version).wave();
        return change(waveId, new WaveRequest(contact, wave.answerBy(), wave.text("zh"), wave.text("en")), version);
    }

    /** Writes the letters of an expert that are still to come in the other language. */
    @Transactional
    public void inLanguage(String invitationId, String language, long version) {
        var reached = steps.reach(invitationId);
        tours.toChange(reached.tour().tourId(), null);
        if (reached.invitation().version() != version) {
            throw Refusals.stale();
        }
        if (!LANGUAGES.contains(language)) {
            throw Refusals.field(
                    "unknown-value", "language", "请选择 zh（中文）或 en（英文）。", "Choose zh (Chinese) or en (English).");
        }
        var invitation = reached.invitation();
        if (invitation.state() != InvitationState.DRAFTED && !invitation.state().isWaiting()) {
            throw conflict(
                    "no-letter-to-come",
                    "这封邀请已有结果，不会再发信，语言不必再改。",
                    "This invitation is settled: no letter will be written any more, in whichever language.");
        }
        rows.save(invitation.inLanguage(language));
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                InvitationSteps.KIND + ".language",
                InvitationSteps.KIND,
                invitationId,
                invitation.letterLanguage(),
                language,
                null));
    }

    /**
     * Gives a draft up; its invitations are withdrawn, and nobody was told.
     *
     * @param version the version of the wave that was read
     */
    @Transactional
    public Wave drop(String waveId, long version) {
        var reached = toChange(waveId, version);
        for (var invitation : reached.invitations()) {
            if (invitation.state() == InvitationState.DRAFTED) {
                steps.make(
                        invitation.invitationId(),
                        InvitationStep.because("withdraw", "批次已放弃。 The wave was dropped."),
                        invitation.version());
            }
        }
        var saved = saved(reached.wave().in(WaveState.DROPPED, null, null));
        audited("drop", saved, WaveState.DRAFT.name(), WaveState.DROPPED.name(), null);
        return saved;
    }

    /**
     * Proposes the next alternate of a problem, in a draft.
     *
     * @throws RejectedException (409) if there is none
     */
    @Transactional
    public void drawOne(String tourId, String problemId) {
        var tour = tours.toChange(tourId, null);
        if (!drafts.drawOne(tour, problemId, new Sentence("补足空缺。", "For an empty seat."))) {
            throw conflict(
                    "no-alternate",
                    "这道难题没有可请的候补了。请在名单中重新求解，或增选专家。",
                    "No alternate is left for this problem: solve the roster again, or choose more experts.");
        }
    }

    ReachedWave toChange(String waveId, long version) {
        var reached = reach(waveId);
        tours.toChange(reached.tour().tourId(), null);
        if (reached.wave().version() != version) {
            throw Refusals.stale();
        }
        if (reached.wave().state() != WaveState.DRAFT) {
            throw conflict(
                    "not-a-draft",
                    "这一批已放行或已放弃，不能再改。",
                    "The wave was released or dropped, and cannot be changed any more.");
        }
        return reached;
    }

    Wave saved(Wave wave) {
        try {
            return waves.save(wave);
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    void audited(String deed, Wave wave, @Nullable String before, @Nullable String after, @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), KIND + "." + deed, KIND, wave.waveId(), before, after, reason));
    }

    static RejectedException conflict(String rule, String zh, String en) {
        return new RejectedException(Rejection.of(HttpStatus.CONFLICT, rule, zh, en));
    }

    private static RejectedException unknown(String waveId) {
        return RejectedException.notFound("waveId", waveId, "邀请批次", "wave of invitations");
    }

    /**
     * A wave that somebody reaches.
     *
     * @param wave the wave
     * @param tour its tour
     * @param invitations all of it
     * @param mayChange whether they may word, release and drop it
     */
    public record ReachedWave(Wave wave, Tour tour, List<TourInvitation> invitations, boolean mayChange) {

        /** Copies the list. */
        public ReachedWave {
            invitations = List.copyOf(invitations);
        }
    }
}
