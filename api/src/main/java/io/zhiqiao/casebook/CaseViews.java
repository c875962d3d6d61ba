package io.zhiqiao.casebook;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.casebook.CaseView.CaseStep;
import io.zhiqiao.casebook.CaseView.MakerView;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.CaseFinder;
import io.zhiqiao.matcher.retrieve.CaseFilter;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows cases: one as whoever asks may read it, lists of them, those like a problem. */
@Component
class CaseViews {

    private static final int FOUND = 50;
    private static final int SIMILAR = 4;

    private static final Comparator<LibraryCase> LATEST_FIRST = Comparator.comparing(
                    (LibraryCase told) -> told.subject().finishedOn(),
                    Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(LibraryCase::id);

    private final CaseFinder finder;
    private final SolvedProblems solved;
    private final PostedProblems problems;
    private final CurrentPerson people;

    CaseViews(CaseFinder finder, SolvedProblems solved, PostedProblems problems, CurrentPerson people) {
        this.finder = finder;
        this.solved = solved;
        this.problems = problems;
        this.people = people;
    }

    /** A case as whoever reached it may read it. */
    CaseView view(ReachedCase reached) {
        var told = reached.told();
        var story = told.story();
        var subject = told.subject();
        var origin = told.origin();
        var knows = CaseReach.knowsAll(reached.roles());
        var enterprise = knows ? origin.enterprise() : origin.namedEnterprise();
        var makers = makers(reached, knows);
        var problemId = origin.problemId();
        return new CaseView(
                told.id().value(),
                told.kind(),
                told.title(),
                story.situation(),
                story.approach(),
                story.result(),
                subject.industryCode(),
                subject.district(),
                subject.teamIndustry(),
                subject.finishedOn(),
                told.state(),
                enterprise == null ? null : enterprise.name(),
                origin.enterpriseAgreed(),
                CaseNaming.mayNameEnterprise(reached),
                makers,
                origin.makers().size() - makers.size(),
                knows && problemId != null ? problemId.value() : null,
                origin.solvedLevel(),
                CaseLifeCycle.TABLE.next(told.state(), reached.roles()).stream()
                        .map(step -> new CaseStep(step.name(), step.title(), step.needsReason()))
                        .toList(),
                told.state() == CaseState.DRAFT && (reached.isOffice() || reached.as(Role.ENTERPRISE)),
                reached.version());
    }

    private List<MakerView> makers(ReachedCase reached, boolean knows) {
        var expertId = people.get().expertId();
        var all = reached.told().origin().makers();
        var shown = new ArrayList<MakerView>();
        for (var place = 0; place < all.size(); place++) {
            var one = all.get(place);
            var mayName = CaseNaming.mayName(reached, one, expertId);
            if (knows || one.agreed() || mayName) {
                shown.add(new MakerView(
                        place,
                        one.name(),
                        one.expertId() == null ? null : one.expertId().value(),
                        one.agreed(),
                        mayName));
            }
        }
        return shown;
    }

    /** Published cases that answer a question: the most alike first, or the latest where no text was asked. */
    List<CaseLine> published(CaseQuestion question) {
        if (!question.text().isEmpty()) {
            return finder.like(question.text(), question.filter(), FOUND).stream()
                    .map(found -> CaseLine.of(found.told(), found.fit()))
                    .toList();
        }
        return solved.cases().stream()
                .filter(told -> told.isPublished() && question.accepts(told))
                .sorted(LATEST_FIRST)
                .map(told -> CaseLine.of(told, null))
                .toList();
    }

    /** Published cases that pass the question's filter, by ascending id, behind one of them. */
    List<CaseLine> page(CaseQuestion question, String after, int limit) {
        return solved.cases().stream()
                .filter(told -> told.isPublished() && question.accepts(told))
                .filter(told -> told.id().value().compareTo(after) > 0)
                .limit(limit)
                .map(told -> CaseLine.of(told, null))
                .toList();
    }

    /** Cases that are not published, and are whoever asks' to see, the ones in review first. */
    List<CaseLine> unpublished() {
        var person = people.get();
        return solved.cases().stream()
                .filter(told ->
                        !told.isPublished() && !CaseReach.roles(person, told).isEmpty())
                .sorted(Comparator.comparing((LibraryCase told) -> told.state() != CaseState.IN_REVIEW)
                        .thenComparing(LibraryCase::state)
                        .thenComparing(LATEST_FIRST))
                .map(told -> CaseLine.of(told, null))
                .toList();
    }

    /** Problems of which a case can be told and none is, for the office. */
    @Transactional(readOnly = true)
    List<ProblemSummary> untold() {
        var shown = problems.shown();
        return solved.untold().stream().map(shown::line).toList();
    }

    /**
     * Cases like a problem that whoever asks sees, and the case of the problem itself.
     *
     * @throws io.zhiqiao.error.RejectedException (404) if there is no such problem for them
     */
    @Transactional(readOnly = true)
    CasesOfProblem ofProblem(String problemId) {
        var problem = problems.get(problemId);
        var person = people.get();
        var own = solved.caseOf(problemId).filter(told -> CaseReach.mayRead(person, told));
        var mayTell = (person.is(Role.COORDINATOR) || person.is(Role.SECRETARY))
                && solved.caseOf(problemId).isEmpty()
                && solved.level(problemId).isPresent();
        return new CasesOfProblem(problemId, own.map(told -> CaseLine.of(told, null)), mayTell, like(problem));
    }

    List<CaseLine> like(Problem problem) {
        return finder.like(problem, CaseFilter.NONE, SIMILAR).stream()
                .map(found -> CaseLine.of(found.told(), found.fit()))
                .toList();
    }

    /**
     * What the library has to say to a problem.
     *
     * @param problemId which problem
     * @param own the case that was made of it, where whoever asks may read it
     * @param mayTell whether whoever asks may begin a case of it
     * @param similar published cases like it, the most alike first
     */
    record CasesOfProblem(String problemId, Optional<CaseLine> own, boolean mayTell, List<CaseLine> similar) {}
}
