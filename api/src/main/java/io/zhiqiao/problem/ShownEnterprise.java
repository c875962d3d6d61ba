package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Knows which enterprises want to stay unnamed, and from whom. */
@Component
class ShownEnterprise {

    private final JdbcClient database;
    private final CurrentPerson current;
    private final ObjectProvider<ServiceFacts> facts;

    ShownEnterprise(JdbcClient database, CurrentPerson current, ObjectProvider<ServiceFacts> facts) {
        this.database = database;
        this.current = current;
        // Those who serve ask for problems themselves, so that they are looked for when they are needed.
        this.facts = facts;
    }

    /** Problems as who asks may read them; asks the database once, however many problems are read. */
    ShownProblems toWhoAsks() {
        return current.find().map(this::to).orElseGet(this::toEverybody);
    }

    private ShownProblems to(Person person) {
        var agreed = SingletonSupplier.of(() -> agreed(person.expertId()));
        return new ShownProblems(
                problem -> ShownProblems.mayKnow(person, problem, agreed), SingletonSupplier.of(this::anonymous));
    }

    /** Problems as everybody may read them. */
    ShownProblems toEverybody() {
        return new ShownProblems(problem -> false, SingletonSupplier.of(this::anonymous));
    }

    private Set<String> agreed(@Nullable String expertId) {
        return expertId == null
                ? Set.of()
                : facts.orderedStream()
                        .map(known -> known.agreedOf(expertId))
                        .findFirst()
                        .orElseGet(Set::of);
    }

    private Map<String, String> anonymous() {
        var names = new HashMap<String, String>();
        database.sql("select problem_id, shown_name from problem_journey where anonymous = true")
                .query((RowCallbackHandler)
                        row -> names.put(row.getString(1), Objects.requireNonNullElse(row.getString(2), "")));
        return names;
    }
}
