package io.zhiqiao.posting;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.LifeCycleStep;
import io.zhiqiao.matcher.CaseFinder;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.Matchmaker;
import io.zhiqiao.matcher.SimilarProblems;
import io.zhiqiao.matcher.rank.Quotation;
import io.zhiqiao.matcher.retrieve.CaseFilter;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemClock;
import io.zhiqiao.problem.ProblemLists;
import io.zhiqiao.problem.ProblemResponse;
import io.zhiqiao.problem.ProblemService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an enterprise sees of its problems. */
@Component
class MyProblems {

    private static final int SIMILAR = 5;
    private static final int CASES = 3;
    private static final Set<ProblemStatus> SERVED =
            Set.of(ProblemStatus.IN_SERVICE, ProblemStatus.DELIVERED, ProblemStatus.SOLVED, ProblemStatus.REVIEWED);

    /** States in which the enterprise goes on. */
    private static final Set<String> MINE = names(
            ProblemStatus.DRAFT,
            ProblemStatus.RETURNED,
            ProblemStatus.IN_TALKS,
            ProblemStatus.DELIVERED,
            ProblemStatus.SOLVED);

    private static final Set<String> WITH_EXPERTS = names(
            ProblemStatus.PUBLISHED,
            ProblemStatus.MATCHING,
            ProblemStatus.IN_TALKS,
            ProblemStatus.IN_SERVICE,
            ProblemStatus.DELIVERED,
            ProblemStatus.SOLVED,
            ProblemStatus.REVIEWED);

    private final ProblemLists lists;
    private final ProblemService problems;
    private final PostedProblems posted;
    private final SimilarProblems similar;
    private final Matchmaker matchmaker;
    private final CaseFinder library;
    private final Names names;
    private final Clock clock;

    MyProblems(
            ProblemLists lists,
            ProblemService problems,
            PostedProblems posted,
            SimilarProblems similar,
            Matchmaker matchmaker,
            CaseFinder library,
            Names names,
            Clock clock) {
        this.lists = lists;
        this.problems = problems;
        this.posted = posted;
        this.similar = similar;
        this.matchmaker = matchmaker;
        this.library = library;
        this.names = names;
        this.clock = clock;
    }

    private static Set<String> names(ProblemStatus... states) {
        return Arrays.stream(states).map(Enum::name).collect(Collectors.toUnmodifiableSet());
    }

    List<Line> all() {
        return lists.ofMyEnterprise().stream().map(this::line).toList();
    }

    private Line line(KnownProblem known) {
        var problem = known.problem();
        var touched = known.journey().version() > 0;
        return new Line(
                problem.id().value(),
                problem.title(),
                problem.posting().status().name(),
                names.value("problemStatus", problem.posting().status().name()),
                touched
                        ? ProblemClock.expectedBy(known)
                                .map(by -> LocalDate.ofInstant(by, clock.getZone()))
                                .orElse(null)
                        : null,
                known.journey().refinement() != null && !known.journey().isConfirmed(),
                known.journey().remindedAt() != null);
    }

    Shown shown(String problemId) {
        var known = problems.get(problemId);
        return new Shown(
                known,
                line(known),
                posted.describe(problemId),
                problems.next(known).stream()
                        .collect(Collectors.toMap(transition -> transition.name(), transition -> transition.title())),
                problems.history(problemId).reversed());
    }

    /** Problems that say much the same; of other enterprises those only that everybody may see. */
    List<Alike> alike(String problemId, PostingForm form) {
        var mine = lists.ofMyEnterprise().stream()
                .map(known -> known.problem().id())
                .collect(Collectors.toSet());
        var shown = posted.shown();
        return similar.to(form.now().title(), form.now().problemText(), new ProblemId(problemId), SIMILAR * 2).stream()
                .filter(found -> mine.contains(found.problem().id()) || isPublic(found.problem()))
                .limit(SIMILAR)
                .map(found -> new Alike(
                        shown.line(found.problem()).title(),
                        names.value(
                                "problemStatus",
                                found.problem().posting().status().name()),
                        found.isNearlySame(),
                        mine.contains(found.problem().id())
                                ? found.problem().id().value()
                                : null))
                .toList();
    }

    private static boolean isPublic(Problem problem) {
        var status = problem.posting().status();
        return problem.engagement().confidentiality() == Confidentiality.PUBLIC
                && (status.isOpen() || SERVED.contains(status));
    }

    /** What others did about something like it; without the names of who did it, and for whom. */
    List<Quotation> solvedCases(PostingForm form) {
        var now = form.now();
        if (now.problemText().isBlank()) {
            return List.of();
        }
        return matchmaker.match(asked(now), MatchOptions.DEFAULT).ranked().stream()
                .flatMap(expert -> expert.quotations().stream())
                .filter(quotation -> quotation.kind() == EvidenceKind.SERVICE_CASE)
                .limit(CASES)
                .toList();
    }

    /** Published cases of the library that tell of something like it. */
    List<LibraryCase> libraryCases(PostingForm form) {
        return form.now().problemText().isBlank()
                ? List.of()
                : library.like(asked(form.now()), CaseFilter.NONE, CASES).stream()
                        .map(CaseFinder.FoundCase::told)
                        .toList();
    }

    private static Problem asked(PostingForm.Now now) {
        var title = now.title().isBlank() ? now.problemText().strip().substring(0, 1) : now.title();
        return Problem.ofText(new ProblemId("text:draft"), title, now.problemText());
    }

    /**
     * A problem in a line.
     *
     * @param by when the next step is expected; null for no day
     * @param toConfirm whether a refined text waits for the enterprise
     * @param reminded whether it waits longer than it should
     */
    record Line(
            String problemId,
            String title,
            String state,
            Sentence status,
            @Nullable LocalDate by,
            boolean toConfirm,
            boolean reminded) {

        /** Whether it is the enterprise that goes on. */
        public boolean waitsForMe() {
            return MINE.contains(state) || (toConfirm && state.equals(ProblemStatus.REFINING.name()));
        }

        /** Whether there may be experts to look at. */
        public boolean hasExperts() {
            return WITH_EXPERTS.contains(state);
        }

        /** How far it has come, from 0 (written) to 5 (solved); -1 where it left the way. */
        public int stage() {
            return ProblemStage.of(ProblemStatus.valueOf(state));
        }
    }

    /** A problem taken apart. */
    record Shown(
            KnownProblem known,
            Line line,
            ProblemResponse shown,
            Map<String, Sentence> next,
            List<LifeCycleStep> steps) {

        /** A step in words. */
        public Sentence titleOf(LifeCycleStep step) {
            return ProblemClock.titleOf(step.transition());
        }
    }

    /**
     * A problem that says much the same.
     *
     * @param ownId its id where it is the enterprise's own; null otherwise
     */
    record Alike(
            String title,
            Sentence status,
            boolean nearlySame,
            @Nullable String ownId) {}
}
