package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which problems there are for who asks: those towards which {@link ProblemReach} finds them something. */
@Component
class VisibleProblems {

    private final CurrentPerson current;
    private final List<ServiceFacts> facts;

    VisibleProblems(CurrentPerson current, ObjectProvider<ServiceFacts> facts) {
        this.current = current;
        this.facts = facts.orderedStream().toList();
    }

    /** Whether {@code problem} is there for who asks. */
    boolean includes(Problem problem) {
        var person = current.get();
        // Who works on it is asked last, for an expert only: it may need the database.
        return !ProblemReach.roles(person, problem, false).isEmpty()
                || (serves(person, problem)
                        && !ProblemReach.roles(person, problem, true).isEmpty());
    }

    private boolean serves(Person person, Problem problem) {
        var expertId = person.expertId();
        return expertId != null && facts.stream().anyMatch(known -> known.serves(problem.id(), expertId));
    }
}
