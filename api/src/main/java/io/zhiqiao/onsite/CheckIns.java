package io.zhiqiao.onsite;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.agenda.Firms;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.tour.Tour;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks people in at a tour, and takes a check-in back. Who is in already stays in: once a day each. */
@Service
public class CheckIns {

    static final String KIND = "check-in";

    private static final int NAME_CHARS = 100;
    private static final int ORGANISATION_CHARS = 200;
    private static final int WHY_CHARS = 500;
    /** Clocks of phones are not ours. */
    private static final Duration CLOCK_SLACK = Duration.ofMinutes(10);

    private final CheckInRows rows;
    private final AbsenceRows absences;
    private final OnSite onSite;
    private final Badges badges;
    private final RecordStore records;
    private final Firms firms;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    CheckIns(
            CheckInRows rows,
            AbsenceRows absences,
            OnSite onSite,
            Badges badges,
            RecordStore records,
            Firms firms,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.absences = absences;
        this.onSite = onSite;
        this.badges = badges;
        this.records = records;
        this.firms = firms;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Checks somebody in.
     *
     * @return the check-in, or the one that was made before on the same day
     * @throws RejectedException (403, 404, 409, 422) if they cannot be checked in
     */
    @Transactional
    public CheckIn note(String tourId, CheckInRequest request) {
        var tour = onSite.toNote(tourId);
        var cameAt = cameAt(tour, request.cameAt());
        var code = request.code();
        if (code != null && !code.isBlank()) {
            var badge = badge(tour, code);
            return note(tour, CheckInWay.QR, CheckInRequest.of(badge.kind(), badge.personId()), cameAt);
        }
        return note(tour, CheckInWay.DESK, request, cameAt);
    }

    /**
     * What the code of a badge says at the desk of a tour.
     *
     * @throws RejectedException (409, 422) if it is of another tour, has ended, or is none of ours
     */
    Badge.Working badge(Tour tour, String code) {
        return switch (badges.read(tour, code)) {
            case Badge.Working working -> working;
            case Badge.Ended ended ->
                throw code(
                        HttpStatus.CONFLICT,
                        "code-ended",
                        "这张胸卡的码已过期。请在签到台按姓名签到。",
                        "The code of this badge has ended: check the person in by name at the desk.");
            case Badge.OfAnotherTour other ->
                throw code(
                        HttpStatus.CONFLICT,
                        "code-of-another-tour",
                        "这张胸卡是另一场活动的。请核对活动；确实来本场的，在签到台按姓名签到。",
                        "This badge is of another tour. Look at which it is for; who does come here is checked in by name at the desk.");
            case Badge.Forged forged ->
                throw code(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "code-unknown",
                        "这个码不完整，或不是本平台发出的。请重新扫一次；仍不行，在签到台核对身份后按姓名签到。",
                        "This code is incomplete, or none of ours. Scan again; if it still fails, look at who it is and check in by name at the desk.");
        };
    }

    private static RejectedException code(HttpStatus status, String rule, String zh, String en) {
        return new RejectedException(Rejection.of(status, rule, "code", null, new Sentence(zh, en)));
    }

    private CheckIn note(Tour tour, CheckInWay how, CheckInRequest request, Instant cameAt) {
        var who = who(tour, request);
        onSite.alone(tour.tourId());
        var known = who.onceKey() == null ? Optional.<CheckIn>empty() : rows.findByOnceKey(onceKey(tour, who, cameAt));
        if (known.isPresent()) {
            return known.get();
        }
        var saved = rows.save(new CheckIn(
                UUID.randomUUID().toString(),
                tour.tourId(),
                who.kind(),
                who.personId(),
                who.name(),
                who.organisation(),
                cameAt,
                people.get().login(),
                how,
                null,
                null,
                null,
                who.onceKey() == null ? null : onceKey(tour, who, cameAt),
                0));
        audit(saved, "check-in", null, who.kind() + " " + (who.personId() == null ? "" : who.personId()), null);
        if (who.kind() == PersonKind.EXPERT) {
            absences.findByTourIdAndEndedAtIsNullOrderByNotedAtAsc(tour.tourId()).stream()
                    .filter(absence -> absence.expertId().equals(who.personId()))
                    .forEach(absence -> absences.save(absence.ended(clock.instant())));
        }
        return saved;
    }

    private String onceKey(Tour tour, Who who, Instant cameAt) {
        return "%s %s %s"
                .formatted(tour.tourId(), cameAt.atZone(clock.getZone()).toLocalDate(), who.onceKey());
    }

    private Instant cameAt(Tour tour, @Nullable Instant said) {
        var now = clock.instant();
        if (said == null) {
            return now;
        }
        var first = tour.firstDay().map(day -> day.atStartOfDay(clock.getZone()).toInstant());
        if (said.isAfter(now.plus(CLOCK_SLACK)) || (first.isPresent() && said.isBefore(first.get()))) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "not-on-the-day",
                            "cameAt",
                            said.toString(),
                            new Sentence(
                                    "签到时间不在活动期间，或晚于现在。请核对手机的时间，再按姓名签到。",
                                    "The time of the check-in is before the tour, or yet to come. Look at the clock of the phone, then check in by name.")));
        }
        return said.isAfter(now) ? now : said;
    }

    /** Who comes, checked. */
    private record Who(
            PersonKind kind,
            @Nullable String personId,
            String name,
            String organisation,
            @Nullable String onceKey) {}

    private Who who(Tour tour, CheckInRequest request) {
        var kind = request.kind();
        var id = CheckInRequest.said(request.personId());
        var name = text("name", request.name(), NAME_CHARS);
        var organisation = text("organisation", request.organisation(), ORGANISATION_CHARS);
        if (kind == null) {
            throw Refusals.field("required", "kind", "请选择专家、企业或嘉宾。", "Say whether it is an expert, a firm or a guest.");
        }
        if (kind == PersonKind.GUEST) {
            if (name.isEmpty()) {
                throw Refusals.field("required", "name", "请填写来人的姓名。", "Enter the name of who came.");
            }
            return new Who(kind, null, name, organisation, null);
        }
        if (id.isEmpty()) {
            throw Refusals.field("required", "personId", "请选择是哪位专家或哪家企业。", "Say which expert or firm it is.");
        }
        if (kind == PersonKind.EXPERT) {
            var expert = records.find(RecordKind.EXPERTS, id)
                    .orElseThrow(() -> RejectedException.notFound("personId", id, "专家", "expert"));
            return new Who(kind, id, expert.name().display(), employer(expert), "E " + id);
        }
        if (!onSite.isFirmOf(tour, id)
                && records.find(RecordKind.ORGANISATIONS, id).isEmpty()) {
            throw RejectedException.notFound("personId", id, "企业", "firm");
        }
        return new Who(kind, id, name, firms.firm(id), "F " + id + " " + name);
    }

    private static String employer(Expert expert) {
        return expert.employment().organisation().name();
    }

    private static String text(String field, @Nullable String sent, int most) {
        var text = CheckInRequest.said(sent);
        if (text.length() > most) {
            throw Refusals.field(
                    "too-long",
                    field,
                    "最多 %d 字，请缩短。".formatted(most),
                    "At most %d characters: shorten it.".formatted(most));
        }
        return text;
    }

    /**
     * Takes a check-in back.
     *
     * @param why as given; needed
     * @throws RejectedException (403, 404, 409, 422) if it cannot be
     */
    @Transactional
    public CheckIn undo(String tourId, String checkInId, String why) {
        onSite.toNote(tourId);
        var known = rows.findById(checkInId)
                .filter(one -> one.tourId().equals(tourId))
                .orElseThrow(() -> RejectedException.notFound("checkInId", checkInId, "签到", "check-in"));
        var reason = text("reason", why, WHY_CHARS);
        if (reason.isEmpty()) {
            throw Refusals.field("no-reason", "reason", "请写明为什么撤销这次签到。", "Say why the check-in is taken back.");
        }
        if (!known.counts()) {
            return known;
        }
        try {
            var saved = rows.save(known.undone(people.get().login(), reason, clock.instant()));
            audit(saved, "check-in.undo", null, null, reason);
            return saved;
        } catch (OptimisticLockingFailureException e) {
            throw Refusals.stale();
        }
    }

    private void audit(
            CheckIn checkIn, String action, @Nullable String before, @Nullable String after, @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), action, KIND, checkIn.checkInId(), before, after, reason));
    }
}
