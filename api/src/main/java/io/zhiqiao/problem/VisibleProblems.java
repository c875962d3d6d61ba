package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.indexer.corpus.Problem;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

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
        return toWhoAsks().test(problem);
    }

    /** Which problems are there for who asks; asks the database once at most, however many are looked at. */
    Predicate<Problem> toWhoAsks() {
        var person = current.get();
        var served = SingletonSupplier.of(() -> served(person));
        return problem -> {
            // Who works on it is asked last, for an expert only: it may need the database.
            return !ProblemReach.roles(person, problem, false).isEmpty()
                    || (served.obtain().contains(problem.id().value())
                            && !ProblemReach.roles(person, problem, true).isEmpty());
        };
    }

    private Set<String> served(Person person) {
        var expertId = person.expertId();
        return expertId == null
                ? Set.of()
                : facts.orderedStream()
                        .map(known -> known.servedBy(expertId))
                        .findFirst()
                        .orElseGet(Set::of);
    }
}
