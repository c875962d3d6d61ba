package io.zhiqiao.letter;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.service.Letters.ServedLine;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters with number and code; what was written does not change. */
@Component
class LetterPress {

    /** How many signs a code has, hyphens left out. */
    static final int CODE_SIGNS = 16;

    /** Without what is mistaken for something else when it is typed from paper. */
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int GROUP = 4;

    private final LetterRows rows;
    private final LetterTexts texts;
    private final AcceptedRecords records;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    LetterPress(
            LetterRows rows,
            LetterTexts texts,
            AcceptedRecords records,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.texts = texts;
        this.records = records;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Issues a letter. Belongs to the transaction of whoever may.
     *
     * @throws RejectedException (404) if there is no such expert
     */
    LetterResponse issue(Draft draft) {
        var expert = records.find(RecordKind.EXPERTS, draft.expertId())
                .orElseThrow(() -> RejectedException.notFound("expertId", draft.expertId(), "专家", "expert"))
                .record();
        var body = new LetterTexts.Body(
                expert.name().display(),
                expert.employment().organisation().name(),
                expert.employment().title(),
                draft.occasion(),
                draft.lines());
        var letter = rows.save(new IssuedLetter(
                null,
                draft.kind(),
                code(),
                draft.expertId(),
                draft.from(),
                draft.to(),
                draft.lines().size(),
                draft.lines().stream().mapToDouble(ServedLine::hours).sum(),
                texts.written(body),
                people.get().login(),
                clock.instant(),
                draft.requestKey()));
        var shown = texts.shown(letter);
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()),
                "letter.issue",
                "letter",
                shown.number(),
                null,
                "%s %s~%s %.1f h".formatted(draft.expertId(), draft.from(), draft.to(), letter.hours()),
                null));
        return shown;
    }

    private String code() {
        var signs = new StringBuilder();
        for (var i = 0; i < CODE_SIGNS; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return grouped(signs.toString());
    }

    /** Signs in groups, as they are printed. */
    static String grouped(String signs) {
        return signs.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1-");
    }

    /**
     * What a letter shall say.
     *
     * @param kind what it is issued for
     * @param expertId whose letter
     * @param from first day
     * @param to last day
     * @param occasion what thanks are for; null in a letter of service
     * @param lines earliest first
     * @param requestKey by which a repeated request is known; null for none
     */
    record Draft(
            IssuedKind kind,
            String expertId,
            LocalDate from,
            LocalDate to,
            @Nullable String occasion,
            List<ServedLine> lines,
            @Nullable String requestKey) {}
}
