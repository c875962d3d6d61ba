package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in problems, and what is changed in them before the office has accepted them. */
@Service
public class ProblemPosting {

    private static final Set<Role> POSTING = Set.of(Role.ENTERPRISE, Role.COORDINATOR, Role.SECRETARY);
    private static final Set<ProblemStatus> OPEN_TO_CHANGES = Set.of(ProblemStatus.DRAFT, ProblemStatus.RETURNED);

    private final ProblemReading reading;
    private final ProblemWriting writing;
    private final CurrentPerson current;
    private final Clock clock;

    ProblemPosting(ProblemReading reading, ProblemWriting writing, CurrentPerson current, Clock clock) {
        this.reading = reading;
        this.writing = writing;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Takes in a new problem as a draft.
     *
     * @param shownName what outsiders see in place of the enterprise; null for its name
     * @throws RejectedException (403) if who asks may not post for that enterprise or district
     */
    @Transactional
    public KnownProblem create(Problem problem, @Nullable String shownName) {
        var draft = ChangedProblem.inState(problem, ProblemStatus.DRAFT);
        var journey = ProblemJourney.begin(draft.id().value(), current.get().login(), clock.instant())
                .shownAs(shownName);
        var fresh = new KnownProblem(draft, 0, journey);
        var doer = reading.doer(fresh);
        if (Collections.disjoint(doer.roles(), POSTING)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "您只能为自己的企业（或所负责的区县、服务队）提交难题。",
                    "You can post problems for your own enterprise, district or team only."));
        }
        var written = writing.write(fresh, draft, journey);
        writing.audit(doer, "create", draft.id().value(), null, writing.written(draft));
        return written;
    }

    /** What a problem still has to say before it can be sent for review, in the order of the form. */
    public List<Missing> missing(Problem problem) {
        var facts = ProblemFacts.of(problem);
        return Posted.ALL.stream()
                .filter(guard -> !guard.holds().test(facts))
                .map(guard -> new Missing(guard.name(), guard.otherwise()))
                .toList();
    }

    /**
     * Changes a problem that is a draft, or was returned.
     *
     * @param version of the problem that was read
     * @param shownName what outsiders see in place of the enterprise; null for its name
     * @throws RejectedException (404, 409, 412) if there is none, it is no longer open to changes, or it changed since
     */
    @Transactional
    public KnownProblem change(
            String problemId, long version, UnaryOperator<Problem> change, @Nullable String shownName) {
        var known = reading.get(problemId, version);
        var doer = reading.doer(known);
        var status = known.problem().posting().status();
        if (!OPEN_TO_CHANGES.contains(status) || Collections.disjoint(doer.roles(), POSTING)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "not-editable",
                    "只有草稿和退回的难题可以修改。需要改动时，请协调员退回。",
                    "Only drafts and returned problems can be changed. Ask the coordinator to return it."));
        }
        var changed = ChangedProblem.inState(change.apply(known.problem()), status);
        var written = writing.write(known, changed, known.journey().shownAs(shownName));
        writing.audit(doer, "change", problemId, writing.written(known.problem()), writing.written(changed));
        return written;
    }

    /**
     * Something that a problem does not say.
     *
     * @param rule stable name
     * @param sentence what to do
     */
    public record Missing(String rule, Sentence sentence) {}
}
