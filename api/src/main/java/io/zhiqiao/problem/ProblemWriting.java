package io.zhiqiao.problem;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordSources;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem with its journey and what the audit keeps of that, in the running transaction. */
@Component
class ProblemWriting {

    private static final String SOURCE = RecordSources.SERVICE;

    private final AcceptedRecords records;
    private final ProblemJourneys journeys;
    private final Audit audit;
    private final JsonMapper json;

    ProblemWriting(AcceptedRecords records, ProblemJourneys journeys, Audit audit, JsonMapper json) {
        this.records = records;
        this.journeys = journeys;
        this.audit = audit;
        this.json = json;
    }

    /** Writes what differs from what was read; the versions that were read must be the present ones. */
    KnownProblem write(KnownProblem read, Problem problem, ProblemJourney journey) {
        var change = records.put(RecordKind.PROBLEMS, problem, SOURCE, read.recordVersion());
        var version = change == Change.UNCHANGED ? read.recordVersion() : read.recordVersion() + 1;
        return new KnownProblem(problem, version, journeys.save(journey));
    }

    void audit(Doer doer, String action, String problemId, @Nullable String before, @Nullable String after) {
        audit(doer, action, problemId, before, after, null);
    }

    void audit(
            Doer doer,
            String action,
            String problemId,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        audit.add(new Audit.Deed(
                doer.actor(),
                "problem." + action,
                ProblemService.KIND,
                problemId,
                before,
                after,
                reason == null || reason.isBlank() ? null : reason));
    }

    /** What the audit keeps of a problem: everything but who is to be reached, and who is to be avoided. */
    String written(Problem problem) {
        return json.writeValueAsString(new Kept(
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                problem.engagement().cooperationForms(),
                problem.engagement().confidentiality().name()));
    }

    private record Kept(
            String title,
            String problemText,
            Problem.Classification classification,
            Problem.Statement statement,
            List<String> cooperationForms,
            String confidentiality) {}
}
