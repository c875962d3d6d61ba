package io.zhiqiao.posting;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.posting.PostingForm.Now;
import io.zhiqiao.posting.PostingForm.Privacy;
import io.zhiqiao.posting.PostingForm.TargetRow;
import io.zhiqiao.posting.PostingForm.Terms;
import io.zhiqiao.posting.ProblemRequest.TargetRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Reads what a step of the form sent into what was typed so far, and makes a request of the whole. */
final class PostingFormReader {

    /** Steps of the form. */
    static final int STEPS = 5;

    private static final int MAX_TARGETS = 20;
    private static final int MAX_LINE = 400;

    private PostingFormReader() {}

    /** The form with the fields of one step as they were sent. */
    static PostingForm read(PostingForm was, int step, MultiValueMap<String, String> sent) {
        return switch (step) {
            case 1 ->
                was.withNow(new Now(
                        line(sent, "title"),
                        text(sent, "problemText"),
                        text(sent, "figures"),
                        line(sent, "since"),
                        text(sent, "cost"),
                        text(sent, "tried"),
                        text(sent, "scenario")));
            case 2 -> was.withTargets(targets(sent), text(sent, "openQuestions"));
            case 3 -> was.withTerms(terms(sent));
            case 4 ->
                was.withPrivacy(new Privacy(
                        line(sent, "confidentiality"),
                        sent.containsKey("anonymous"),
                        line(sent, "shownName"),
                        text(sent, "avoid")));
            case STEPS -> was.withContact(line(sent, "contact"));
            default -> was;
        };
    }

    private static Terms terms(MultiValueMap<String, String> sent) {
        return new Terms(
                line(sent, "kind"),
                Objects.requireNonNullElse(sent.get("forms"), List.of()),
                line(sent, "budgetMin"),
                line(sent, "budgetMax"),
                line(sent, "dueOn"),
                line(sent, "urgency"),
                line(sent, "expertsWanted"),
                text(sent, "constraints"),
                text(sent, "ipWish"));
    }

    private static List<TargetRow> targets(MultiValueMap<String, String> sent) {
        var rows = new ArrayList<TargetRow>();
        var count = sent.getOrDefault("targetName", List.of()).size();
        for (var i = 0; i < Math.min(count, MAX_TARGETS); i++) {
            var row = new TargetRow(
                    cell(sent, "targetName", i),
                    cell(sent, "targetOperator", i),
                    cell(sent, "targetValue", i),
                    cell(sent, "targetUnit", i),
                    cell(sent, "targetCondition", i),
                    !cell(sent, "targetMust", i).equals("should"));
            if (row.isSaid()) {
                rows.add(row);
            }
        }
        return rows;
    }

    private static String cell(MultiValueMap<String, String> sent, String field, int row) {
        var values = sent.getOrDefault(field, List.of());
        return row < values.size() ? cut(values.get(row).strip(), MAX_LINE) : "";
    }

    private static String line(MultiValueMap<String, String> sent, String field) {
        return cut(text(sent, field).strip(), MAX_LINE);
    }

    private static String text(MultiValueMap<String, String> sent, String field) {
        return cut(Objects.requireNonNullElse(sent.getFirst(field), ""), Problem.MAX_CHARS);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    /**
     * What is sent when the form is complete.
     *
     * @throws io.zhiqiao.error.RejectedException (422) if a number or a day is none
     */
    static ProblemRequest request(PostingForm form) {
        var now = form.now();
        var terms = form.terms();
        var privacy = form.privacy();
        return new ProblemRequest(
                now.title(),
                now.problemText(),
                null,
                null,
                terms.kind(),
                null,
                null,
                null,
                null,
                now.scenario(),
                now.present(),
                null,
                now.tried(),
                form.targets().stream()
                        .map(row -> new TargetRequest(
                                row.name(), row.operator(), row.value(), row.unit(), row.condition(), row.must()))
                        .toList(),
                terms.constraints(),
                form.openQuestions(),
                null,
                terms.forms(),
                number("budgetMin", terms.budgetMin()),
                number("budgetMax", terms.budgetMax()),
                terms.ipWish(),
                day(terms.dueOn()),
                whole("urgency", terms.urgency()),
                whole("expertsWanted", terms.expertsWanted()),
                privacy.avoid().lines().toList(),
                privacy.confidentiality().isEmpty() ? "PUBLIC" : privacy.confidentiality(),
                form.contact(),
                null,
                privacy.anonymous() ? privacy.shownName() : "");
    }

    private static @Nullable Double number(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return Double.valueOf(typed.replace(",", "").strip());
        } catch (NumberFormatException e) {
            throw ProblemIntake.refused(
                    field, typed, "“%s”不是数字。".formatted(typed), "“%s” is no number.".formatted(typed));
        }
    }

    private static @Nullable Integer whole(String field, String typed) {
        var number = number(field, typed);
        return number == null ? null : number.intValue();
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            throw ProblemIntake.refused("dueOn", typed, "日期应形如 2027-06-30。", "A day is written like 2027-06-30.");
        }
    }
}
