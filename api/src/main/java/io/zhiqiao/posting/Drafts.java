package io.zhiqiao.posting;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemIds;
import io.zhiqiao.problem.ProblemPosting;
import io.zhiqiao.problem.ProblemService;
import io.zhiqiao.record.AcceptedRecords;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what an enterprise types until it sends it, and sends it. */
@Service
class Drafts {

    private static final Set<ProblemStatus> OPEN_TO_CHANGES = Set.of(ProblemStatus.DRAFT, ProblemStatus.RETURNED);

    private final ProblemDrafts drafts;
    private final ProblemPosting posting;
    private final ProblemService problems;
    private final ProblemIntake intake;
    private final AcceptedRecords records;
    private final ProblemIds ids;
    private final CurrentPerson current;
    private final JsonMapper json;
    private final Clock clock;

    Drafts(
            ProblemDrafts drafts,
            ProblemPosting posting,
            ProblemService problems,
            ProblemIntake intake,
            AcceptedRecords records,
            ProblemIds ids,
            CurrentPerson current,
            JsonMapper json,
            Clock clock) {
        this.drafts = drafts;
        this.posting = posting;
        this.problems = problems;
        this.intake = intake;
        this.records = records;
        this.ids = ids;
        this.current = current;
        this.json = json;
        this.clock = clock;
    }

    /** Begins a form; returns the id that its problem will have. */
    @Transactional
    String begin(PostingForm form) {
        var id = ids.next();
        drafts.save(new ProblemDraft(
                id, organisation(), current.get().accountId(), json.writeValueAsString(form), clock.instant(), 0));
        return id;
    }

    /**
     * What was typed so far for a problem; begins with its record where that may still be changed.
     *
     * @throws RejectedException (404, 409) if there is none of this enterprise, or it may no longer be changed
     */
    @Transactional
    Typed open(String problemId) {
        var record = records.find(RecordKind.PROBLEMS, problemId);
        if (record.isPresent()) {
            var known = problems.get(problemId);
            if (!OPEN_TO_CHANGES.contains(known.problem().posting().status())) {
                throw new RejectedException(Rejection.of(
                        HttpStatus.CONFLICT,
                        "not-editable",
                        "这道难题已提交，不能再改。需要改动时，请协调员退回。",
                        "This problem was sent and stays as it is. Ask the coordinator to return it."));
            }
            return typed(drafts.findById(problemId).orElseGet(() -> fromRecord(known)));
        }
        return typed(drafts.findById(problemId)
                .filter(draft -> draft.organisationId().equals(organisation()))
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "草稿", "draft")));
    }

    private ProblemDraft fromRecord(KnownProblem known) {
        var shown = Objects.requireNonNullElse(known.journey().shownName(), "");
        return drafts.save(new ProblemDraft(
                known.problem().id().value(),
                organisation(),
                current.get().accountId(),
                json.writeValueAsString(PostingForm.of(known.problem(), shown)),
                clock.instant(),
                0));
    }

    private Typed typed(ProblemDraft draft) {
        return new Typed(draft, json.readValue(draft.form(), PostingForm.class));
    }

    /**
     * Saves what was typed. What a page saves by itself while its sender presses a button comes one after the other.
     *
     * @param change what was typed, put into what there is
     * @param version that the page had; what a colleague saved since is not overwritten
     * @throws RejectedException (404, 409) if there is none of this enterprise, or a colleague saved it since
     */
    @Transactional
    Typed save(String problemId, long version, UnaryOperator<PostingForm> change) {
        drafts.findWithLockByProblemId(problemId);
        var typed = open(problemId);
        var me = current.get().accountId();
        if (typed.draft().version() != version && !typed.draft().accountId().equals(me)) {
            throw new RejectedException(
                    Rejection.of(
                            HttpStatus.CONFLICT,
                            "stale",
                            "同事刚刚也保存了这份草稿，您写的还没有保存。请按“下一步”，对照两边后再保存。",
                            "A colleague has just saved this draft too, and yours is not saved yet. Press “Next” to see both, then save."));
        }
        var form = change.apply(typed.form());
        var saved = drafts.save(new ProblemDraft(
                problemId,
                typed.draft().organisationId(),
                me,
                json.writeValueAsString(form),
                clock.instant(),
                typed.draft().version()));
        return new Typed(saved, form);
    }

    /**
     * Sends what was typed for review.
     *
     * @throws RejectedException (404, 409, 422) if there is none, or something in it is missing or wrong
     */
    @Transactional
    KnownProblem send(String problemId) {
        var form = open(problemId).form();
        var unchecked = form.unchecked();
        if (!unchecked.isEmpty()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "unchecked",
                    "第 %s 步有从您的文字中摘出的内容，请打开核对，按“下一步”确认后再提交。"
                            .formatted(unchecked.stream().map(String::valueOf).collect(Collectors.joining("、"))),
                    "Step %s holds what was taken from your text: open it, check it, and press “Next” before you send."
                            .formatted(unchecked.stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        }
        var request = PostingFormReader.request(form);
        var shown = form.privacy().anonymous() ? shownName(form) : null;
        var kept = records.find(RecordKind.PROBLEMS, problemId).isPresent()
                ? posting.change(
                        problemId, problems.get(problemId).version(), was -> intake.changed(was, request), shown)
                : posting.create(intake.fresh(problemId, organisation(), request), shown);
        return problems.make(problemId, "submit", "", kept.version());
    }

    private static @Nullable String shownName(PostingForm form) {
        var name = form.privacy().shownName();
        return name.isBlank() ? "某企业" : name;
    }

    /** What is missing before it can be sent. */
    @Transactional(readOnly = true)
    List<ProblemPosting.Missing> missing(PostingForm form) {
        if (form.now().title().isBlank() || form.now().problemText().isBlank()) {
            return List.of(new ProblemPosting.Missing(
                    "present-described", new Sentence("请先写标题与现状。", "Write a title and what happens first.")));
        }
        try {
            return posting.missing(problem(form));
        } catch (RejectedException wrong) {
            return List.of(new ProblemPosting.Missing(
                    Objects.requireNonNullElse(wrong.rejection().field(), ""),
                    wrong.rejection().sentence()));
        }
    }

    private Problem problem(PostingForm form) {
        return intake.fresh("preview", organisation(), PostingFormReader.request(form));
    }

    /** Forms of the enterprise that were not sent yet, the last saved first. */
    @Transactional(readOnly = true)
    List<Typed> unsent() {
        return drafts.findByOrganisationIdOrderBySavedAtDesc(organisation()).stream()
                .filter(draft ->
                        records.find(RecordKind.PROBLEMS, draft.problemId()).isEmpty())
                .map(this::typed)
                .toList();
    }

    /** Throws away a form that was not sent. */
    @Transactional
    void discard(String problemId) {
        if (records.find(RecordKind.PROBLEMS, problemId).isEmpty()) {
            drafts.delete(open(problemId).draft());
        }
    }

    private String organisation() {
        var organisation = of(current.get());
        if (organisation == null) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "no-enterprise",
                    "您的账号没有对应的企业。请管理员在账号中填写企业编号。",
                    "Your account speaks for no enterprise. Ask the administrator to enter its id."));
        }
        return organisation;
    }

    private static @Nullable String of(Person person) {
        return person.organisationId();
    }

    /** A form with what was typed into it. */
    record Typed(ProblemDraft draft, PostingForm form) {}
}
