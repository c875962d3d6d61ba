package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Guard;
import java.util.List;
import java.util.function.Predicate;

/** What a problem must say before the office can look at it. */
final class Posted {

    /** Longest title that people are asked for; imported ones may be longer. */
    static final int TITLE_CHARS = 40;

    /** All conditions, in the order of the form. */
    static final List<Guard<ProblemFacts>> ALL = List.of(
            guard(
                    "title-short",
                    problem -> problem.title().length() <= TITLE_CHARS,
                    "标题超过 40 字。请改短，细节写在正文中。",
                    "The title has more than 40 characters: shorten it, details belong in the text."),
            guard(
                    "enterprise-named",
                    problem -> problem.posting().enterprise() != null,
                    "没有填写企业。请选择企业。",
                    "No enterprise is named: choose one."),
            guard(
                    "present-described",
                    problem -> !problem.statement().currentProblem().isBlank(),
                    "没有写现状。请写明现在的情况、多久了、造成多少损失。",
                    "What happens today is missing: say what, since when, and what it costs."),
            guard(
                    "target-set",
                    problem -> !problem.statement().targets().isEmpty()
                            || !problem.statement().openQuestions().isBlank(),
                    "没有写指标。请至少写一项带数字与单位的指标，或在“待明确”中说明还不清楚什么。",
                    "There is no target: give one with a number and a unit, or say under “to be clarified” what is open."),
            guard(
                    "cooperation-chosen",
                    problem -> !problem.engagement().cooperationForms().isEmpty(),
                    "没有选择合作方式。请至少选一种。",
                    "No form of co-operation is chosen: choose at least one."),
            guard(
                    "contact-given",
                    problem -> !problem.posting().contact().isBlank(),
                    "没有填写联系人。联系方式只在双方接受后显示。",
                    "No contact is given; it is shown only after both sides accepted."));

    private Posted() {}

    private static Guard<ProblemFacts> guard(String name, Predicate<Problem> holds, String zh, String en) {
        return new Guard<>(name, facts -> holds.test(facts.problem()), new Sentence(zh, en));
    }
}
