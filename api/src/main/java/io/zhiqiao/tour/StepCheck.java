package io.zhiqiao.tour;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.lifecycle.Transition;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Says whether a step of a tour may be made: by its life cycle, and by what other parts of the preparation know. */
@Component
class StepCheck {

    private final ObjectProvider<TourGate> gates;
    private final Clock clock;

    StepCheck(ObjectProvider<TourGate> gates, Clock clock) {
        this.gates = gates;
        this.clock = clock;
    }

    /**
     * The transition of that name.
     *
     * @param problems how many joined
     * @throws RejectedException (403, 404, 409, 422) if it may not be made
     */
    Transition<TourState, TourFacts> check(Tour tour, int problems, String name, Set<Role> roles, String reason) {
        var transition =
                Refusals.checked(TourLifeCycle.TABLE, name, tour.state(), roles, reason, facts(tour, problems));
        obstacles(tour, name).findFirst().ifPresent(obstacle -> {
            throw new RejectedException(Rejection.of(HttpStatus.CONFLICT, "not-ready", "transition", null, obstacle));
        });
        return transition;
    }

    /** What a step still waits for, and what to do; empty where it may be made. */
    List<Sentence> waitsFor(Tour tour, int problems, Transition<TourState, TourFacts> step) {
        var facts = facts(tour, problems);
        return Stream.concat(
                        step.guards().stream()
                                .filter(guard -> !guard.holds().test(facts))
                                .map(guard -> guard.otherwise()),
                        obstacles(tour, step.name()))
                .toList();
    }

    private TourFacts facts(Tour tour, int problems) {
        return TourFacts.of(tour, problems, LocalDate.now(clock));
    }

    private Stream<Sentence> obstacles(Tour tour, String step) {
        return gates.orderedStream().flatMap(gate -> gate.obstacle(tour, step).stream());
    }
}
