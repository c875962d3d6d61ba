package io.zhiqiao.letter;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.expert.ExpertReach;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.service.Letters;
import io.zhiqiao.service.Letters.ServedLine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues letters of service, and checks them. */
@Service
class ServiceLetters {

    private static final int KEY_CHARS = 120;
    private static final int REASON_CHARS = 2000;

    private final LetterRows rows;
    private final Letters served;
    private final AcceptedRecords records;
    private final ExpertReach reach;
    private final Audit audit;
    private final CurrentPerson people;
    private final RevocationRows revocations;
    private final LetterTexts texts;
    private final LetterPress press;
    private final IdempotentRequests requests;
    private final Clock clock;

    ServiceLetters(
            LetterRows rows,
            Letters served,
            AcceptedRecords records,
            ExpertReach reach,
            Audit audit,
            CurrentPerson people,
            RevocationRows revocations,
            LetterTexts texts,
            LetterPress press,
            IdempotentRequests requests,
            Clock clock) {
        this.rows = rows;
        this.served = served;
        this.records = records;
        this.reach = reach;
        this.audit = audit;
        this.people = people;
        this.revocations = revocations;
        this.texts = texts;
        this.press = press;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * Issues a letter to the expert who asks.
     *
     * @param from first day
     * @param to last day
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (404, 422) if the account names no expert, or nothing was served then
     */
    @Transactional
    LetterResponse issue(@Nullable LocalDate from, @Nullable LocalDate to, @Nullable String requestKey) {
        var expertId = expertId();
        if (requestKey != null && requestKey.length() > KEY_CHARS) {
            throw Refusals.field(
                    "too-long",
                    "Idempotency-Key",
                    "Idempotency-Key 最多 120 个字符。",
                    "The Idempotency-Key has at most 120 characters.");
        }
        var known = requestKey == null
                ? Optional.<IssuedLetter>empty()
                : rows.findByExpertIdAndRequestKey(expertId, requestKey);
        if (known.isPresent()) {
            return texts.shown(known.get());
        }
        return issued(expertId, from, to, requestKey);
    }

    /**
     * Issues a letter to an expert who asked the office for it.
     *
     * @param expertId whose letter
     * @param from first day
     * @param to last day
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (404, 422) if there is no such expert, or nothing was served then
     */
    @Transactional
    LetterResponse issueFor(
            String expertId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String requestKey) {
        reach.check(expertId);
        var letterId = requests.once(
                people.get().login(),
                "letter.issue " + expertId,
                requestKey,
                from + " " + to,
                () -> String.valueOf(issued(expertId, from, to, null).letterId()));
        return one(Long.parseLong(letterId));
    }

    private LetterResponse issued(
            String expertId, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String requestKey) {
        if (records.find(RecordKind.EXPERTS, expertId).isEmpty()) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
        var period = Period.checked(from, to, LocalDate.now(clock));
        var lines = served.servedForEverybody(expertId, period.from(), period.to());
        if (lines.isEmpty()) {
            throw Refusals.field(
                    "nothing-served",
                    "from",
                    "这段时间没有服务记录。请换一段时间，或先补记服务。",
                    "No service is recorded in that period: choose another, or record the services first.");
        }
        return press.issue(new LetterPress.Draft(
                IssuedKind.SERVICE, expertId, period.from(), period.to(), null, lines, requestKey));
    }

    /** The letters of the expert who asks, the latest first. */
    @Transactional(readOnly = true)
    List<LetterResponse> mine() {
        return rows.findByExpertIdOrderByLetterIdDesc(expertId()).stream()
                .map(texts::shown)
                .toList();
    }

    /** The letters of an expert, for the office, the latest first. */
    @Transactional(readOnly = true)
    List<LetterResponse> of(String expertId) {
        reach.check(expertId);
        if (records.find(RecordKind.EXPERTS, expertId).isEmpty()) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
        return rows.findByExpertIdOrderByLetterIdDesc(expertId).stream()
                .map(texts::shown)
                .toList();
    }

    /**
     * Revokes a letter: it stays as it is, and whoever checks it reads that it does not hold any more.
     *
     * @param version that was read
     * @param reason in words, 1 to 2,000 characters
     * @throws RejectedException (404, 409, 412, 422) if there is none, it was revoked before, it changed since, or no
     *     reason is given
     */
    @Transactional
    LetterResponse revoke(long letterId, long version, @Nullable String reason) {
        var letter = one(letterId);
        if (letter.version() != version) {
            throw Refusals.stale();
        }
        if (letter.revocation() != null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT, "revoked-already", "这份证明已经撤销，不能再撤销一次。", "This letter was revoked already."));
        }
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_CHARS) {
            throw Refusals.field(
                    "reason", "reason", "请写明撤销的原因，最多 2000 字。", "Say why it is revoked, in at most 2,000 characters.");
        }
        revocations.save(new LetterRevocation(null, letterId, why, people.get().login(), clock.instant()));
        var revoked = one(letterId);
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "letter.revoke",
                "letter",
                revoked.number(),
                null,
                revoked.revocation() == null ? null : revoked.revocation().number(),
                why));
        return revoked;
    }

    /**
     * A letter, for its expert and the office.
     *
     * @throws RejectedException (404) if there is none for whoever asks
     */
    @Transactional(readOnly = true)
    LetterResponse one(long letterId) {
        return rows.findById(letterId)
                .filter(letter -> ExpertReach.includes(people.get(), letter.expertId()))
                .map(texts::shown)
                .orElseThrow(() -> RejectedException.notFound("letterId", String.valueOf(letterId), "服务证明", "letter"));
    }

    /** The letter of a code, whoever asks; spaces, hyphens and small letters make no difference. */
    @Transactional(readOnly = true)
    Optional<LetterResponse> check(String code) {
        var signs = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return signs.length() == LetterPress.CODE_SIGNS
                ? rows.findByCode(LetterPress.grouped(signs)).map(texts::shown).map(LetterResponse::forEverybody)
                : Optional.empty();
    }

    /** What the expert who asks served in a period, for a table. */
    @Transactional(readOnly = true)
    List<ServedLine> lines(@Nullable LocalDate from, @Nullable LocalDate to) {
        var period = Period.checked(from, to, LocalDate.now(clock));
        var expertId = expertId();
        reach.check(expertId);
        return served.served(expertId, period.from(), period.to());
    }

    private String expertId() {
        return String.valueOf(people.get().expertId());
    }

    /** From a day to a day, neither later than today. */
    private record Period(LocalDate from, LocalDate to) {

        private static final int MOST_YEARS = 10;

        static Period checked(@Nullable LocalDate from, @Nullable LocalDate to, LocalDate today) {
            var end = to == null ? today : to;
            var start = from == null ? end.withDayOfYear(1) : from;
            if (start.isAfter(end)
                    || end.isAfter(today)
                    || start.plusYears(MOST_YEARS).isBefore(end)) {
                throw Refusals.field(
                        "period",
                        "from",
                        "请选择一段时间：结束日不早于开始日、不晚于今天，最长 10 年。",
                        "Choose a period that ends today at the latest, not before it begins, of at most 10 years.");
            }
            return new Period(start, end);
        }
    }
}
