package io.zhiqiao.offer;

import io.zhiqiao.document.Documents;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.lifecycle.Reasons;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import io.zhiqiao.offer.TakenPackage.TakenStep;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of packages that problems take: tailored before they are proposed, done after they are accepted. */
@Service
public class TakenSteps {

    private static final int RESULT_CHARS = 4000;

    private final Takings takings;
    private final Documents documents;
    private final Clock clock;

    TakenSteps(Takings takings, Documents documents, Clock clock) {
        this.takings = takings;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Changes a step while the package is tailored: other days, or left out.
     *
     * @param place of the step, from 0
     * @param reason is shown to the enterprise
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be changed
     */
    @Transactional
    public TakenPackage tailor(String takingId, int place, int days, boolean leftOut, String reason, long version) {
        var taken = tailored(takingId, version);
        var step = at(taken, place);
        PackageEdit.check(step.name(), step.role(), step.document(), days);
        var usual = !leftOut && Integer.valueOf(days).equals(step.usualDays());
        var why = usual ? "" : needed(reason);
        var saved = takings.saved(taken.with(place, step.tailored(days, leftOut, why)));
        takings.noted(saved, "tailor", why);
        return saved;
    }

    /** Adds a step while the package is tailored; as {@link #tailor}. */
    @Transactional
    public TakenPackage add(String takingId, PackageStep step, String reason, long version) {
        var taken = tailored(takingId, version);
        PackageEdit.check(step.name(), step.role(), step.document(), step.days());
        var saved = takings.saved(taken.adding(TakenStep.added(step, needed(reason))));
        takings.noted(saved, "tailor", Reasons.given(reason));
        return saved;
    }

    /** Notes the amount of the contract, on which the price may rest. */
    @Transactional
    public TakenPackage contract(String takingId, @Nullable BigDecimal amount, long version) {
        var reached = takings.reach(takingId, version);
        Takings.officeOnly(reached.problem());
        if (!reached.taken().state().isOpen()) {
            throw over();
        }
        if (amount != null && amount.signum() < 0) {
            throw Refusals.field("range", "contract", "合同额不能为负。", "A contract is not negative.");
        }
        var saved = takings.saved(reached.taken().withContract(amount));
        takings.noted(saved, "contract", null);
        return saved;
    }

    /**
     * Notes that a step is done.
     *
     * @param doneOn not after today
     * @param result what came of it
     * @param documentId a document of the problem; needed where the step has to bring one
     * @throws RejectedException (403, 404, 409, 412, 422) if it may not be noted
     */
    @Transactional
    public TakenPackage done(
            String takingId, int place, LocalDate doneOn, String result, @Nullable String documentId, long version) {
        var reached = takings.reach(takingId, version);
        var taken = reached.taken();
        Takings.officeOnly(reached.problem());
        if (taken.state() != TakingState.ACCEPTED) {
            throw Takings.conflict(
                    "not-under-way", "企业接受套餐后才能登记结果。", "Results are written once the enterprise has accepted.");
        }
        var step = at(taken, place);
        if (doneOn.isAfter(LocalDate.now(clock))) {
            throw Refusals.field("day", "doneOn", "完成日期不能晚于今天。", "The day must not be after today.");
        }
        if (result.isBlank() || result.length() > RESULT_CHARS) {
            throw Refusals.field(
                    "required", "result", "请写明结果（至多 4000 字）。", "Say what came of it (at most 4,000 characters).");
        }
        var proof = documentId == null || documentId.isBlank() ? null : documentId;
        if (!step.document().isEmpty() && proof == null) {
            throw Refusals.field(
                    "document-missing",
                    "documentId",
                    "这一步要有“%s”。请先在难题文件中上传，再选它。".formatted(step.document()),
                    "This step has to bring “%s”: upload it to the problem, then choose it."
                            .formatted(step.document()));
        }
        if (proof != null && !documents.standsOf(taken.problemId(), proof)) {
            throw Refusals.field(
                    "document-unknown",
                    "documentId",
                    "这道难题没有这份文件。请重新选择。",
                    "The problem has no such document: choose another.");
        }
        var saved = takings.saved(taken.with(place, step.done(doneOn, result.strip(), proof)));
        takings.noted(saved, "done", null);
        return saved;
    }

    private TakenPackage tailored(String takingId, long version) {
        var reached = takings.reach(takingId, version);
        Takings.officeOnly(reached.problem());
        if (reached.taken().state() != TakingState.DRAFT) {
            throw Takings.conflict(
                    "not-a-draft", "套餐已推荐。要改步骤请先收回。", "The package is proposed: take it back to change its steps.");
        }
        return reached.taken();
    }

    private static TakenStep at(TakenPackage taken, int place) {
        if (place < 0 || place >= taken.steps().size()) {
            throw RejectedException.notFound("place", String.valueOf(place), "步骤", "step");
        }
        return taken.steps().get(place);
    }

    private static String needed(String reason) {
        var given = Reasons.given(reason);
        if (given == null) {
            throw Refusals.field(
                    "no-reason",
                    "reason",
                    "与套餐不同的地方请写明原因，企业会看到。",
                    "Say why it differs from the package; the enterprise will read it.");
        }
        return given;
    }

    private static RejectedException over() {
        return Takings.conflict("over", "这个套餐已结束，不能再改。", "The package is over: nothing of it can be changed.");
    }
}
