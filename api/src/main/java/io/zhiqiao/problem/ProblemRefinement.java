package io.zhiqiao.problem;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.problem.ProblemJourney.Refinement;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office puts a problem into better words; the enterprise agrees, or says what it wants otherwise. */
@Service
public class ProblemRefinement {

    private static final int MAX_WISH_CHARS = 4000;

    private final ProblemReading reading;
    private final ProblemWriting writing;
    private final Clock clock;

    ProblemRefinement(ProblemReading reading, ProblemWriting writing, Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.clock = clock;
    }

    /**
     * Keeps a refined text for the enterprise to confirm. The same words as in the record need no confirmation.
     *
     * @throws RejectedException (403, 404, 409, 412, 422) if it must not be written
     */
    @Transactional
    public KnownProblem refine(String problemId, long version, String title, String text) {
        var known = reading.get(problemId, version);
        var doer = reading.doer(known);
        allowed(doer.isOffice(), "凝练由协调员或服务队秘书进行。", "Refining is for coordinators and team secretaries.");
        inState(known);
        checkText("title", title, Posted.TITLE_CHARS);
        checkText("text", text, Problem.MAX_CHARS);
        var same = title.strip().equals(known.problem().title())
                && text.strip().equals(known.problem().statement().currentProblem());
        var refinement = same
                ? null
                : new Refinement(title.strip(), text.strip(), doer.actor().login(), clock.instant(), null, null, null);
        return kept(known, refinement, doer, "refine-text", "");
    }

    /**
     * Keeps that the enterprise agrees. The office may note an agreement that was given elsewhere, and says how.
     *
     * @param note how the agreement was given; needed from the office only
     * @throws RejectedException (403, 404, 409, 412, 422) if there is nothing to agree to, or it must not be kept
     */
    @Transactional
    public KnownProblem confirm(String problemId, long version, String note) {
        var known = reading.get(problemId, version);
        var doer = reading.doer(known);
        var byEnterprise = doer.roles().contains(Role.ENTERPRISE);
        allowed(byEnterprise || doer.isOffice(), "由企业确认。", "It is the enterprise that confirms.");
        if (!byEnterprise && note.isBlank()) {
            throw rejected(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "no-reason",
                    "代企业确认时，请写明何时、以何种方式得到确认。",
                    "Say when and how the enterprise confirmed.");
        }
        var refinement = refinement(known);
        return kept(known, refinement.confirmed(doer.actor().login(), clock.instant()), doer, "confirm-text", note);
    }

    /**
     * Keeps what the enterprise wants otherwise in the refined text.
     *
     * @throws RejectedException (403, 404, 409, 412, 422) if there is no refined text, or nothing is said
     */
    @Transactional
    public KnownProblem answer(String problemId, long version, String wish) {
        var known = reading.get(problemId, version);
        var doer = reading.doer(known);
        allowed(doer.roles().contains(Role.ENTERPRISE), "由企业答复。", "It is the enterprise that answers.");
        checkText("wish", wish, MAX_WISH_CHARS);
        return kept(known, refinement(known).answered(wish.strip()), doer, "answer-text", wish);
    }

    private KnownProblem kept(
            KnownProblem known, @Nullable Refinement refinement, Doer doer, String action, String reason) {
        var before = known.journey().refinement();
        var written = writing.write(known, known.problem(), known.journey().refined(refinement));
        writing.audit(
                doer,
                action,
                known.problem().id().value(),
                before == null ? null : before.title() + "\n" + before.text(),
                refinement == null ? null : refinement.title() + "\n" + refinement.text(),
                reason);
        return written;
    }

    private static Refinement refinement(KnownProblem known) {
        inState(known);
        var refinement = known.journey().refinement();
        if (refinement == null) {
            throw rejected(
                    HttpStatus.CONFLICT, "no-refinement", "还没有凝练后的文本。", "There is no refined text to answer to yet.");
        }
        return refinement;
    }

    private static void inState(KnownProblem known) {
        if (known.problem().posting().status() != ProblemStatus.REFINING) {
            throw rejected(
                    HttpStatus.CONFLICT,
                    "wrong-state",
                    "这道难题不在凝练中，文本不能再改。",
                    "This problem is not being refined, so that its text stays.");
        }
    }

    private static void allowed(boolean may, String zh, String en) {
        if (!may) {
            throw rejected(HttpStatus.FORBIDDEN, "wrong-role", zh, en);
        }
    }

    private static void checkText(String field, String text, int most) {
        if (text.isBlank() || text.strip().length() > most) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "length",
                    field,
                    null,
                    new Sentence(
                            "请填写 1 到 %d 个字（现有 %d 个）。"
                                    .formatted(most, text.strip().length()),
                            "Write 1 to %d characters; there are %d."
                                    .formatted(most, text.strip().length()))));
        }
    }

    private static RejectedException rejected(HttpStatus status, String rule, String zh, String en) {
        return new RejectedException(Rejection.of(status, rule, zh, en));
    }
}
