package io.zhiqiao.posting;

import io.zhiqiao.page.BothVersions;
import io.zhiqiao.posting.PostingForm.TargetRow;
import java.util.List;
import java.util.stream.Collectors;

/** Puts a step of the form as a colleague saved it beside the same step as it was typed. */
final class FormVersions {

    private FormVersions() {}

    /** The fields of a step, from 1. */
    static BothVersions of(int step, PostingForm now, PostingForm typed) {
        return switch (step) {
            case 1 -> present(now.now(), typed.now());
            case 2 ->
                BothVersions.begin()
                        .part("new.step.2", said(now.targets()), said(typed.targets()))
                        .part("new.open", now.openQuestions(), typed.openQuestions())
                        .versions();
            case 3 -> terms(now.terms(), typed.terms());
            case 4 -> privacy(now.privacy(), typed.privacy());
            default ->
                BothVersions.begin()
                        .part("new.contact", now.contact(), typed.contact())
                        .versions();
        };
    }

    private static BothVersions present(PostingForm.Now now, PostingForm.Now typed) {
        return BothVersions.begin()
                .part("new.title", now.title(), typed.title())
                .part("new.text", now.problemText(), typed.problemText())
                .part("new.figures", now.figures(), typed.figures())
                .part("new.since", now.since(), typed.since())
                .part("new.cost", now.cost(), typed.cost())
                .part("new.tried", now.tried(), typed.tried())
                .part("new.scenario", now.scenario(), typed.scenario())
                .versions();
    }

    private static BothVersions terms(PostingForm.Terms now, PostingForm.Terms typed) {
        return BothVersions.begin()
                .part("problem.kind", now.kind(), typed.kind())
                .part("problem.forms", String.join(", ", now.forms()), String.join(", ", typed.forms()))
                .part("new.budget.min", now.budgetMin(), typed.budgetMin())
                .part("new.budget.max", now.budgetMax(), typed.budgetMax())
                .part("problem.due", now.dueOn(), typed.dueOn())
                .part("problem.urgency", now.urgency(), typed.urgency())
                .part("problem.wanted", now.expertsWanted(), typed.expertsWanted())
                .part("problem.constraints", now.constraints(), typed.constraints())
                .part("new.ip", now.ipWish(), typed.ipWish())
                .versions();
    }

    private static BothVersions privacy(PostingForm.Privacy now, PostingForm.Privacy typed) {
        return BothVersions.begin()
                .part("new.confidentiality", now.confidentiality(), typed.confidentiality())
                .part("new.anonymous", ticked(now.anonymous()), ticked(typed.anonymous()))
                .part("new.shown", now.shownName(), typed.shownName())
                .part("new.avoid", now.avoid(), typed.avoid())
                .versions();
    }

    private static String ticked(boolean value) {
        return value ? "✓" : "";
    }

    private static String said(List<TargetRow> targets) {
        return targets.stream()
                .map(row -> "%s %s %s %s %s"
                        .formatted(row.name(), row.operator(), row.value(), row.unit(), row.condition())
                        .strip())
                .collect(Collectors.joining("\n"));
    }
}
