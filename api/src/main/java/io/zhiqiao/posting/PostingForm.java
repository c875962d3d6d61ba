package io.zhiqiao.posting;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.quality.Described;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise has typed so far, as it typed it; any of it may be empty.
 *
 * @param now what happens
 * @param targets what shall be reached
 * @param openQuestions what is to be clarified
 * @param terms co-operation and terms
 * @param privacy who may see it
 * @param contact whom to reach; sensitive
 * @param fromText names of fields that were filled from a text, and that nobody has checked yet
 */
record PostingForm(
        Now now,
        List<TargetRow> targets,
        String openQuestions,
        Terms terms,
        Privacy privacy,
        String contact,
        Set<String> fromText) {

    /** Nothing typed yet. */
    static final PostingForm EMPTY = new PostingForm(
            new Now("", "", "", "", "", "", ""),
            List.of(),
            "",
            new Terms("", List.of(), "", "", "", "", "", "", ""),
            new Privacy("PUBLIC", false, "", ""),
            "",
            Set.of());

    /** The fields of each step that can be filled from a text. */
    private static final List<Set<String>> FIELDS = List.of(
            Set.of("title", "figures", "since", "cost", "tried", "scenario"),
            Set.of("targets", "openQuestions"),
            Set.of("budget", "dueOn", "forms", "expertsWanted", "constraints", "ipWish"),
            Set.of("confidentiality", "anonymous", "avoid"),
            Set.of("contact"));

    /** Copies the collections; a form that was saved by an earlier version has nothing to be checked. */
    PostingForm {
        targets = List.copyOf(targets);
        fromText = Set.copyOf(Objects.requireNonNullElse(fromText, Set.of()));
    }

    /** A form that says what a record says. */
    static PostingForm of(Problem problem, String shownName) {
        var statement = problem.statement();
        var terms = problem.engagement();
        var present = statement.currentProblem();
        return new PostingForm(
                new Now(
                        problem.title(),
                        problem.problemText(),
                        present.equals(problem.problemText()) ? "" : present,
                        "",
                        "",
                        statement.triedAndFailed(),
                        statement.scenario()),
                statement.targets().stream().map(TargetRow::of).toList(),
                statement.openQuestions(),
                new Terms(
                        problem.classification().kind(),
                        terms.cooperationForms(),
                        text(terms.budgetMin()),
                        text(terms.budgetMax()),
                        text(terms.dueOn()),
                        text(terms.urgency()),
                        text(terms.expertsWanted()),
                        statement.constraints(),
                        terms.ipWish()),
                new Privacy(
                        terms.confidentiality().name(),
                        !shownName.isEmpty(),
                        shownName,
                        terms.avoidOrganisations().stream()
                                .map(firm -> firm.name())
                                .collect(Collectors.joining("\n"))),
                problem.posting().contact(),
                Set.of());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    PostingForm withNow(Now other) {
        return new PostingForm(other, targets, openQuestions, terms, privacy, contact, fromText);
    }

    PostingForm withTargets(List<TargetRow> rows, String open) {
        return new PostingForm(now, rows, open, terms, privacy, contact, fromText);
    }

    PostingForm withTerms(Terms other) {
        return new PostingForm(now, targets, openQuestions, other, privacy, contact, fromText);
    }

    PostingForm withPrivacy(Privacy other) {
        return new PostingForm(now, targets, openQuestions, terms, other, contact, fromText);
    }

    PostingForm withContact(String other) {
        return new PostingForm(now, targets, openQuestions, terms, privacy, other, fromText);
    }

    /** The same, filled in these fields from a text. */
    PostingForm fromText(Set<String> fields) {
        return new PostingForm(now, targets, openQuestions, terms, privacy, contact, fields);
    }

    /** The same after somebody has looked at a step. */
    PostingForm checked(int step) {
        var left = new HashSet<>(fromText);
        left.removeAll(FIELDS.get(step - 1));
        return fromText(left);
    }

    /** The steps that have something from a text that nobody has checked yet, from 1. */
    List<Integer> unchecked() {
        return IntStream.rangeClosed(1, FIELDS.size())
                .filter(step -> !Collections.disjoint(FIELDS.get(step - 1), fromText))
                .boxed()
                .toList();
    }

    /** What its quality is judged by. */
    Described described() {
        return new Described(
                now.title(),
                now.problemText() + "\n" + now.figures(),
                now.since(),
                now.cost(),
                now.tried(),
                targets.stream()
                        .filter(TargetRow::isSaid)
                        .map(row -> new Problem.Target(
                                row.name(), row.operator(), row.value(), row.unit(), row.condition(), row.must()))
                        .toList(),
                openQuestions);
    }

    /** Keeps the contact out of logs. */
    @Override
    public String toString() {
        return "PostingForm[%s, …]".formatted(now.title());
    }

    /**
     * What happens.
     *
     * @param title what it is called
     * @param problemText own words
     * @param figures of today
     * @param since since when
     * @param cost what it costs
     * @param tried what was tried
     * @param scenario where it happens
     */
    record Now(
            String title,
            String problemText,
            String figures,
            String since,
            String cost,
            String tried,
            String scenario) {

        /** Figures, since when and cost in one text; the own words where none of them is given. */
        String present() {
            var said = Stream.of(
                            figures.strip(),
                            since.isBlank() ? "" : "起始时间：" + since.strip(),
                            cost.isBlank() ? "" : "影响与损失：" + cost.strip())
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining("\n"));
            return said.isEmpty() ? problemText : said;
        }
    }

    /** A target as it was typed. */
    record TargetRow(String name, String operator, String value, String unit, String condition, boolean must) {

        static TargetRow of(Problem.Target target) {
            return new TargetRow(
                    target.name(), target.operator(), target.value(), target.unit(), target.condition(), target.must());
        }

        boolean isSaid() {
            return !name.isBlank() || !value.isBlank();
        }
    }

    /** Co-operation and terms as they were typed. */
    record Terms(
            String kind,
            List<String> forms,
            String budgetMin,
            String budgetMax,
            String dueOn,
            String urgency,
            String expertsWanted,
            String constraints,
            String ipWish) {

        /** Copies the list. */
        Terms {
            forms = List.copyOf(forms);
        }
    }

    /**
     * Who may see it.
     *
     * @param confidentiality name of a level
     * @param anonymous whether the name of the enterprise is hidden from outsiders
     * @param shownName what they see in its place
     * @param avoid organisations, one a line
     */
    record Privacy(String confidentiality, boolean anonymous, String shownName, String avoid) {}
}
