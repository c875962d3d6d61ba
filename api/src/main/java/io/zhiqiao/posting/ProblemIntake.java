package io.zhiqiao.posting;

import static java.util.Objects.requireNonNullElse;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.posting.ProblemRequest.TargetRequest;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes a problem's record of what was sent, and refuses what no record can hold. */
@Component
class ProblemIntake {

    private static final int MAX_TRL = 9;
    private static final int MAX_URGENCY = 5;
    private static final int MAX_EXPERTS = 50;

    private final AcceptedRecords records;
    private final KnownValues values;

    ProblemIntake(AcceptedRecords records, KnownValues values) {
        this.records = records;
        this.values = values;
    }

    /**
     * A new problem.
     *
     * @param organisationId the enterprise
     * @throws RejectedException (422) if a value cannot be taken
     */
    Problem fresh(String problemId, String organisationId, ProblemRequest sent) {
        var firm = records.find(RecordKind.ORGANISATIONS, organisationId)
                .orElseThrow(() -> refused(
                        "organisationId",
                        organisationId,
                        "没有登记编号为“%s”的企业。请先登记企业。".formatted(organisationId),
                        "There is no enterprise with the id “%s”: register it first.".formatted(organisationId)))
                .record();
        return changed(empty(problemId, firm, sent), sent);
    }

    private Problem empty(String problemId, Organisation firm, ProblemRequest sent) {
        var text = requireNonNullElse(sent.problemText(), "");
        var title = requireNonNullElse(sent.title(), "");
        required("title", title, Problem.MAX_TITLE_CHARS);
        required("problemText", text, Problem.MAX_CHARS);
        return new Problem(
                new ProblemId(problemId),
                title,
                text,
                new Problem.Classification("", firm.industryCode(), "", List.of(), ""),
                Problem.Statement.EMPTY,
                Problem.Engagement.OPEN,
                new Problem.Posting(
                        new OrganisationRef(firm.id(), firm.name()),
                        firm.district(),
                        "",
                        "企业自填",
                        ProblemStatus.DRAFT,
                        null));
    }

    /**
     * A problem with what was sent in place of what it said.
     *
     * @throws RejectedException (422) if a value cannot be taken
     */
    Problem changed(Problem was, ProblemRequest sent) {
        var title = requireNonNullElse(sent.title(), was.title()).strip();
        var text = requireNonNullElse(sent.problemText(), was.problemText());
        required("title", title, Problem.MAX_TITLE_CHARS);
        required("problemText", text, Problem.MAX_CHARS);
        return new Problem(
                was.id(),
                title,
                text,
                classification(was.classification(), sent),
                statement(was.statement(), sent),
                engagement(was.engagement(), sent),
                posting(was.posting(), sent));
    }

    private Problem.Classification classification(Problem.Classification was, ProblemRequest sent) {
        var industry = values.industry(requireNonNullElse(sent.industryCode(), was.industryCode()));
        var team = sent.team() != null ? values.team(sent.team()) : was.teamIndustry();
        return new Problem.Classification(
                values.value("kind", "problemKind", requireNonNullElse(sent.kind(), was.kind())),
                industry,
                requireNonNullElse(sent.field(), was.field()),
                requireNonNullElse(sent.ipc(), was.ipc()),
                team);
    }

    private static Problem.Statement statement(Problem.Statement was, ProblemRequest sent) {
        return new Problem.Statement(
                requireNonNullElse(sent.scenario(), was.scenario()),
                requireNonNullElse(sent.currentProblem(), was.currentProblem()),
                requireNonNullElse(sent.existingBasis(), was.existingBasis()),
                requireNonNullElse(sent.triedAndFailed(), was.triedAndFailed()),
                sent.targets() == null
                        ? was.targets()
                        : sent.targets().stream().map(ProblemIntake::target).toList(),
                requireNonNullElse(sent.constraints(), was.constraints()),
                requireNonNullElse(sent.openQuestions(), was.openQuestions()),
                within("wantedTrl", sent.wantedTrl() == null ? was.wantedTrl() : sent.wantedTrl(), MAX_TRL));
    }

    private static Problem.Target target(TargetRequest sent) {
        var operator = requireNonNullElse(sent.operator(), ">=");
        if (!List.of(">=", "<=", "=", "between").contains(operator)) {
            throw refused(
                    "targets.operator", operator, "关系应为 >=、<=、= 或 between。", "The operator is >=, <=, = or between.");
        }
        var name = requireNonNullElse(sent.name(), "");
        var value = requireNonNullElse(sent.value(), "");
        if (name.isBlank() || value.isBlank()) {
            throw refused("targets", null, "每项指标都要有名称与数值。", "Each target needs a name and a value.");
        }
        return new Problem.Target(
                name.strip(),
                operator,
                value.strip(),
                requireNonNullElse(sent.unit(), "").strip(),
                requireNonNullElse(sent.condition(), "").strip(),
                !Boolean.FALSE.equals(sent.must()));
    }

    private Problem.Engagement engagement(Problem.Engagement was, ProblemRequest sent) {
        var forms = sent.cooperationForms() == null
                ? was.cooperationForms()
                : sent.cooperationForms().stream()
                        .map(form -> values.value("cooperationForms", "cooperationForm", form))
                        .toList();
        var min = sent.budgetMin() == null ? was.budgetMin() : sent.budgetMin();
        var max = sent.budgetMax() == null ? was.budgetMax() : sent.budgetMax();
        if ((min != null && min < 0) || (max != null && max < 0) || (min != null && max != null && min > max)) {
            throw refused(
                    "budgetMax",
                    null,
                    "预算不能为负，上限不能低于下限。",
                    "A budget is not negative, and its end not below its start.");
        }
        return new Problem.Engagement(
                forms,
                min,
                max,
                requireNonNullElse(sent.ipWish(), was.ipWish()),
                sent.dueOn() == null ? was.dueOn() : sent.dueOn(),
                within("urgency", sent.urgency() == null ? was.urgency() : sent.urgency(), MAX_URGENCY),
                requireNonNullElse(within("expertsWanted", sent.expertsWanted(), MAX_EXPERTS), was.expertsWanted()),
                sent.avoidOrganisations() == null ? was.avoidOrganisations() : avoided(sent.avoidOrganisations()),
                sent.confidentiality() == null ? was.confidentiality() : confidentiality(sent.confidentiality()));
    }

    private static List<OrganisationRef> avoided(List<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank())
                .map(name -> new OrganisationRef(null, name.strip()))
                .toList();
    }

    private static Confidentiality confidentiality(String sent) {
        return switch (sent) {
            case "公开", "PUBLIC" -> Confidentiality.PUBLIC;
            case "仅专家库", "POOL_ONLY" -> Confidentiality.POOL_ONLY;
            case "仅指定专家", "NAMED_ONLY" -> Confidentiality.NAMED_ONLY;
            default ->
                throw refused(
                        "confidentiality",
                        sent,
                        "保密等级应为 公开、仅专家库 或 仅指定专家；涉密内容不得提交。",
                        "The confidentiality is PUBLIC, POOL_ONLY or NAMED_ONLY; state secrets must not be sent.");
        };
    }

    private Problem.Posting posting(Problem.Posting was, ProblemRequest sent) {
        return new Problem.Posting(
                was.enterprise(),
                sent.district() == null ? was.district() : values.district(sent.district()),
                requireNonNullElse(sent.contact(), was.contact()).strip(),
                values.value("source", "source", requireNonNullElse(sent.source(), was.source())),
                was.status(),
                was.validUntil());
    }

    private static @Nullable Integer within(String field, @Nullable Integer value, int most) {
        if (value != null && (value < 1 || value > most)) {
            throw refused(
                    field,
                    String.valueOf(value),
                    "%s 应在 1 到 %d 之间。".formatted(field, most),
                    "The %s must be between 1 and %d.".formatted(field, most));
        }
        return value;
    }

    private static void required(String field, String text, int most) {
        if (text.isBlank() || text.length() > most) {
            throw refused(
                    field,
                    null,
                    "%s 应有 1 到 %d 个字（现有 %d 个）。".formatted(field, most, text.length()),
                    "The %s needs 1 to %d characters; there are %d.".formatted(field, most, text.length()));
        }
    }

    static RejectedException refused(String field, @Nullable String value, String zh, String en) {
        return new RejectedException(
                Rejection.of(HttpStatus.UNPROCESSABLE_CONTENT, "value", field, value, new Sentence(zh, en)));
    }
}
