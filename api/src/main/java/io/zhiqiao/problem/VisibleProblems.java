package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Which problems there are for who asks: those towards which {@link ProblemReach} finds them something. */
@Component
class VisibleProblems {

    private final CurrentPerson current;
    private final ObjectProvider<ServiceFacts> facts;

    VisibleProblems(CurrentPerson current, ObjectProvider<ServiceFacts> facts) {
        this.current = current;
        // Those who match ask for problems themselves, so that they are looked for when they are needed.
        this.facts = facts;
    }

    /** Whether {@code problem} is there for who asks. */
    boolean includes(Problem problem) {
        var person = current.get();
        // Who works on it is asked last, for an expert only: it may need the database.
        return !ProblemReach.roles(person, problem, false).isEmpty()
                || (serves(person, problem)
                        && !ProblemReach.roles(person, problem, true).isEmpty());
    }

    /** The same for many problems, with who asks and what they work on looked up once. */
    Predicate<Problem> toWhoAsks() {
        var person = current.get();
        var expertId = person.expertId();
        var served = expertId == null
                ? Set.<String>of()
                : facts.orderedStream()
                        .flatMap(known -> known.servedBy(expertId).stream())
                        .collect(Collectors.toSet());
        return problem -> !ProblemReach.roles(
                        person, problem, served.contains(problem.id().value()))
                .isEmpty();
    }

    private boolean serves(Person person, Problem problem) {
        var expertId = person.expertId();
        return expertId != null && facts.orderedStream().anyMatch(known -> known.serves(problem.id(), expertId));
    }
}
