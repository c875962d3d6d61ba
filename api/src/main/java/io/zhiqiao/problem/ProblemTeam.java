package io.zhiqiao.problem;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes which service team leads a problem. */
@Service
public class ProblemTeam {

    private final ProblemReading reading;
    private final ProblemWriting writing;

    ProblemTeam(ProblemReading reading, ProblemWriting writing) {
        this.reading = reading;
        this.writing = writing;
    }

    /** Whether who asks may say which team leads a problem: a coordinator, or the secretary of the team that it is with. */
    @Transactional(readOnly = true)
    public boolean maySettle(KnownProblem known) {
        var roles = reading.doer(known).roles();
        return roles.contains(Role.COORDINATOR) || roles.contains(Role.SECRETARY);
    }

    /**
     * Gives a problem to a team.
     *
     * @param team Chinese name of its industry
     * @param reason as given; may be blank
     * @param version of the problem that was read
     * @throws RejectedException (403, 404, 412) if who asks may not
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KnownProblem lead(String problemId, String team, String reason, long version) {
        var known = reading.get(problemId, version);
        if (!maySettle(known)) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.FORBIDDEN,
                    "wrong-role",
                    "由协调员或该服务队的秘书确定归属。",
                    "Coordinators, or the secretary of the team, say which team leads it."));
        }
        var before = known.problem().classification().teamIndustry();
        var written = writing.write(known, ChangedProblem.ledBy(known.problem(), team), known.journey());
        writing.audit(reading.doer(known), "team", problemId, before, team, reason);
        return written;
    }
}
