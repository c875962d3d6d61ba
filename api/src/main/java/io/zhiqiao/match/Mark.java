package io.zhiqiao.match;

import io.zhiqiao.language.Sentence;
import java.util.List;

/**
 * How far an expert of the list has come with the problem.
 *
 * @param matchId of the match
 * @param state name of its state
 * @param title the state in words
 * @param version that a change has to name
 * @param steps names of what may be done next by whoever looks
 */
public record Mark(String matchId, String state, Sentence title, long version, List<String> steps) {

    /** Copies the list. */
    public Mark {
        steps = List.copyOf(steps);
    }

    /** Whether this may be done next. */
    public boolean may(String step) {
        return steps.contains(step);
    }
}
