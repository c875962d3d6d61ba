package io.zhiqiao.demo;

import io.zhiqiao.account.DemoAccounts;
import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemIds;
import io.zhiqiao.problem.ProblemPosting;
import io.zhiqiao.problem.ProblemRefinement;
import io.zhiqiao.problem.ProblemService;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Posts and reviews problems as the people of the demo would. */
@Component
final class DemoPosting {

    private static final int DAYS_TO_SOLVE = 150;

    private final DemoAccounts accounts;
    private final RecordStore records;
    private final ProblemPosting posting;
    private final ProblemService problems;
    private final ProblemRefinement refinement;
    private final ProblemIds ids;
    private final Clock clock;

    DemoPosting(
            DemoAccounts accounts,
            RecordStore records,
            ProblemPosting posting,
            ProblemService problems,
            ProblemRefinement refinement,
            ProblemIds ids,
            Clock clock) {
        this.accounts = accounts;
        this.records = records;
        this.posting = posting;
        this.problems = problems;
        this.refinement = refinement;
        this.ids = ids;
        this.clock = clock;
    }

    /** The enterprise of the demo posts; the problem waits for the office. */
    String post(DemoProblem wanted) {
        var own = accounts.people().get(Role.ENTERPRISE);
        var model = sample(own == null ? null : own.organisationId());
        var problemId = ids.next();
        accounts.as(Role.ENTERPRISE, () -> create(problemId, wanted, model));
        return problemId;
    }

    /** The office posts for the enterprise of a problem of the sample, which it visited. */
    void postFor(String problemId, DemoProblem wanted) {
        records.find(RecordKind.PROBLEMS, problemId)
                .ifPresent(model -> accounts.as(Role.COORDINATOR, () -> create(ids.next(), wanted, model)));
    }

    /** The office returns what the enterprise posted. */
    void returned(DemoProblem wanted, String reason) {
        var problemId = post(wanted);
        accounts.as(Role.COORDINATOR, () -> make(problemId, "return", reason));
    }

    /** The office puts it into better words, which wait for the enterprise. */
    void refined(DemoProblem wanted, String title, String text) {
        var problemId = post(wanted);
        accounts.as(Role.COORDINATOR, () -> {
            make(problemId, "accept", "");
            var known = make(problemId, "refine", "");
            refinement.refine(problemId, known.version(), title, text);
        });
    }

    /** The office accepts and publishes it as it is. */
    String published(DemoProblem wanted) {
        var problemId = post(wanted);
        accounts.as(Role.COORDINATOR, () -> {
            make(problemId, "accept", "");
            make(problemId, "refine", "");
            make(problemId, "publish", "");
        });
        return problemId;
    }

    private KnownProblem make(String problemId, String step, String reason) {
        return problems.make(problemId, step, reason, problems.get(problemId).version());
    }

    private void create(String problemId, DemoProblem wanted, Problem model) {
        var enterprise = model.posting().enterprise();
        if (enterprise == null) {
            return;
        }
        var due = LocalDate.now(clock).plusDays(DAYS_TO_SOLVE);
        var problem = wanted.told()
                .of(
                        problemId,
                        enterprise,
                        model.posting().district(),
                        model.classification().teamIndustry(),
                        due);
        var known = posting.create(problem, null);
        problems.make(problemId, "submit", "", known.version());
    }

    /** A problem of the sample that this enterprise posted. */
    private Problem sample(@Nullable String organisationId) {
        return samples().stream()
                .filter(problem -> id(problem).equals(organisationId))
                .findFirst()
                .orElseThrow();
    }

    private List<Problem> samples() {
        var all = new ArrayList<Problem>();
        records.forEach(RecordKind.PROBLEMS, (Problem problem) -> all.add(problem));
        return all;
    }

    private static String id(Problem problem) {
        var enterprise = problem.posting().enterprise();
        var known = enterprise == null ? null : enterprise.id();
        return known == null ? "" : known.value();
    }
}
