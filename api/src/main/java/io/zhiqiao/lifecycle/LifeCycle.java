package io.zhiqiao.lifecycle;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.lifecycle.TransitionRefusedException.Reason;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All transitions of one kind of record, declared once.
 *
 * @param <S> states
 * @param <C> what guards are asked about
 */
public final class LifeCycle<S extends Enum<S>, C> {

    private final String name;
    private final Map<String, Transition<S, C>> transitions;
    private final Map<S, TimeLimit<S>> limits;

    /**
     * Checks the table.
     *
     * @param name of the kind of record, for documents
     * @throws IllegalArgumentException if two transitions have the same name, or a limit ends with an unknown one, or
     *     with one that the service may not make in that state
     */
    public LifeCycle(String name, List<Transition<S, C>> transitions, List<TimeLimit<S>> limits) {
        this.name = name;
        this.transitions = new LinkedHashMap<>();
        for (var transition : transitions) {
            if (this.transitions.put(transition.name(), transition) != null) {
                throw new IllegalArgumentException(
                        "The life cycle of the %s has two transitions named %s.".formatted(name, transition.name()));
            }
        }
        this.limits = new LinkedHashMap<>();
        for (var limit : limits) {
            var end = this.transitions.get(limit.transition());
            if (end == null || !end.from().contains(limit.state()) || !end.who().contains(Role.SYSTEM)) {
                throw new IllegalArgumentException(
                        "The time limit of the state %s of the %s ends with %s, which is no transition of the service from there."
                                .formatted(limit.state(), name, limit.transition()));
            }
            this.limits.put(limit.state(), limit);
        }
    }

    /** What kind of record lives like this. */
    public String name() {
        return name;
    }

    /** All transitions, in the order of the table. */
    public List<Transition<S, C>> transitions() {
        return List.copyOf(transitions.values());
    }

    /** How long something may stay in a state; empty for as long as it likes. */
    public Optional<TimeLimit<S>> limitOf(S state) {
        return Optional.ofNullable(limits.get(state));
    }

    /** All time limits, in the order of the table. */
    public List<TimeLimit<S>> limits() {
        return List.copyOf(limits.values());
    }

    /** What somebody may try next; guards are asked when it is tried, so that what is missing can be said. */
    public List<Transition<S, C>> next(S state, Set<Role> roles) {
        return transitions.values().stream()
                .filter(transition -> transition.from().contains(state))
                .filter(transition -> !Collections.disjoint(transition.who(), roles))
                .toList();
    }

    /**
     * The transition of that name, if it may be made now.
     *
     * @param reason as given; blank for none
     * @param facts what guards are asked about
     * @throws TransitionRefusedException if it may not
     */
    public Transition<S, C> check(String transitionName, S state, Set<Role> roles, String reason, C facts) {
        var transition = transitions.get(transitionName);
        if (transition == null) {
            throw new TransitionRefusedException(
                    Reason.UNKNOWN,
                    "unknown-transition",
                    new Sentence(
                            "没有名为“%s”的操作。可用的操作：%s。".formatted(transitionName, String.join("、", transitions.keySet())),
                            "There is no step named “%s”; the steps are: %s."
                                    .formatted(transitionName, String.join(", ", transitions.keySet()))));
        }
        if (!transition.from().contains(state)) {
            throw new TransitionRefusedException(Reason.STATE, "wrong-state", wrongState(transition, state, roles));
        }
        if (Collections.disjoint(transition.who(), roles)) {
            throw new TransitionRefusedException(Reason.ROLE, "wrong-role", wrongRole(transition));
        }
        if (transition.needsReason() && reason.isBlank()) {
            throw new TransitionRefusedException(
                    Reason.NO_REASON,
                    "no-reason",
                    new Sentence(
                            "“%s”需要写明原因，对方会看到。".formatted(transition.title().zh()),
                            "“%s” needs a reason; the other side will read it."
                                    .formatted(transition.title().en())));
        }
        for (var guard : transition.guards()) {
            if (!guard.holds().test(facts)) {
                throw new TransitionRefusedException(Reason.GUARD, guard.name(), guard.otherwise());
            }
        }
        return transition;
    }

    private Sentence wrongState(Transition<S, C> transition, S state, Set<Role> roles) {
        var now = next(state, roles);
        return new Sentence(
                "当前状态（%s）下不能“%s”。%s"
                        .formatted(
                                state,
                                transition.title().zh(),
                                now.isEmpty()
                                        ? "现在没有您可做的操作。"
                                        : "现在可以："
                                                + now.stream()
                                                        .map(one -> one.title().zh())
                                                        .collect(Collectors.joining("、"))
                                                + "。"),
                "“%s” is not possible in the state %s. %s"
                        .formatted(
                                transition.title().en(),
                                state,
                                now.isEmpty()
                                        ? "There is nothing for you to do now."
                                        : "Possible now: "
                                                + now.stream()
                                                        .map(one -> one.title().en())
                                                        .collect(Collectors.joining(", "))
                                                + "."));
    }

    private Sentence wrongRole(Transition<S, C> transition) {
        return new Sentence(
                "“%s”只能由%s进行。"
                        .formatted(
                                transition.title().zh(),
                                transition.who().stream()
                                        .sorted()
                                        .map(role -> role.title().zh())
                                        .collect(Collectors.joining("、"))),
                "“%s” is for: %s."
                        .formatted(
                                transition.title().en(),
                                transition.who().stream()
                                        .sorted()
                                        .map(role -> role.title().en())
                                        .collect(Collectors.joining(", "))));
    }
}
