package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import java.util.Objects;
import org.springframework.stereotype.Service;

/** Under which name a reader sees an enterprise that wants to stay unnamed: the office and itself see its own. */
@Service
public class ShownEnterprise {

    private final ProblemJourneys journeys;
    private final CurrentPerson current;

    ShownEnterprise(ProblemJourneys journeys, CurrentPerson current) {
        this.journeys = journeys;
        this.current = current;
    }

    /** The line as who asks may read it. */
    public ProblemSummary in(ProblemSummary problem) {
        if (current.find().filter(ShownEnterprise::mayKnow).isPresent()) {
            return problem;
        }
        return journeys.findById(problem.problemId())
                .filter(ProblemJourney::anonymous)
                .map(journey -> problem.named(Objects.requireNonNullElse(journey.shownName(), "")))
                .orElse(problem);
    }

    /** The problem as who asks may read it. */
    ProblemResponse in(ProblemResponse problem) {
        return problem.of(in(problem.problem()));
    }

    /** An enterprise sees none but its own problems. */
    private static boolean mayKnow(Person person) {
        return person.isStaff() || person.organisationId() != null;
    }
}
