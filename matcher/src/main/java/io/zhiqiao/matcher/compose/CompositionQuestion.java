package io.zhiqiao.matcher.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a group is wanted for, and who may be of it.
 *
 * @param needs how many needs there are, 0 to {@value #MOST_NEEDS}
 * @param prospects who may be of it, by ascending id
 * @param daysTogether on how many days of the window all of them have to be free, 0 to 62
 * @param most people at most, 1 to {@value #MOST_PEOPLE}
 * @param alternatives how many next best groups are wanted beside the best, 0 to 20
 * @param rules which rules hold
 */
public record CompositionQuestion(
        int needs, List<Prospect> prospects, int daysTogether, int most, int alternatives, Set<CompositionRule> rules) {

    /** Bits of a mask without its sign. */
    public static final int MOST_NEEDS = 62;

    /** A larger group is no visit any more. */
    public static final int MOST_PEOPLE = 8;

    private static final int MOST_ALTERNATIVES = 20;

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if one is left, or two prospects have one id or are not in their order
     */
    public CompositionQuestion {
        prospects = List.copyOf(prospects);
        rules = Set.copyOf(rules);
        check("needs", needs, 0, MOST_NEEDS);
        check("daysTogether", daysTogether, 0, MOST_NEEDS);
        check("most", most, 1, MOST_PEOPLE);
        check("alternatives", alternatives, 0, MOST_ALTERNATIVES);
        for (var at = 1; at < prospects.size(); at++) {
            if (prospects.get(at - 1).id().compareTo(prospects.get(at).id()) >= 0) {
                throw new IllegalArgumentException(
                        "候选专家须按编号升序且不重复（%1$s）。\nThe prospects must be in ascending order of their ids, each once (%1$s)."
                                .formatted(prospects.get(at).id()));
            }
        }
    }

    /** The same without one of the rules. */
    public CompositionQuestion without(CompositionRule rule) {
        var others = EnumSet.noneOf(CompositionRule.class);
        others.addAll(rules);
        others.remove(rule);
        return new CompositionQuestion(needs, prospects, daysTogether, most, alternatives, others);
    }

    /** Whether a rule holds. */
    boolean holds(CompositionRule rule) {
        return rules.contains(rule);
    }

    /** All needs as a mask. */
    long allNeeds() {
        return (1L << needs) - 1;
    }

    private static void check(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "%1$s（%2$d）应在 %3$d 到 %4$d 之间。\nThe %1$s (%2$d) must be between %3$d and %4$d."
                            .formatted(name, value, least, most));
        }
    }
}
