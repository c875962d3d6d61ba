package io.zhiqiao.match;

import java.util.Map;
import java.util.Optional;

/** Knows how far the experts of a list have come; answered by those who keep the matches. */
public interface Marks {

    /**
     * Marks of a posted problem, by id of the expert, without those for whom nothing was done yet; empty where whoever
     * asks may not work on the problem.
     */
    Optional<Map<String, Mark>> of(String problemId);
}
