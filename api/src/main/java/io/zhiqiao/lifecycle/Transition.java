package io.zhiqiao.lifecycle;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import java.util.List;
import java.util.Set;

/**
 * One step of a life cycle.
 *
 * @param <S> states
 * @param <C> what guards are asked about
 * @param name stable name, for addresses, audit entries and tests; unique within the life cycle
 * @param title what its button says
 * @param from states that it starts in, at least one
 * @param to the state that it ends in
 * @param who may make it, at least one role
 * @param guards what must hold, in the order in which it is asked
 * @param needsReason whether a reason has to be given
 */
public record Transition<S extends Enum<S>, C>(
        String name, Sentence title, Set<S> from, S to, Set<Role> who, List<Guard<C>> guards, boolean needsReason) {

    /**
     * Copies the sets.
     *
     * @throws IllegalArgumentException if it starts nowhere, or nobody may make it
     */
    public Transition {
        from = Set.copyOf(from);
        who = Set.copyOf(who);
        guards = List.copyOf(guards);
        if (from.isEmpty() || who.isEmpty()) {
            throw new IllegalArgumentException(
                    "The transition (%s) needs a state to start in, and somebody who may make it.".formatted(name));
        }
    }
}
