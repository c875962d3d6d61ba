package io.zhiqiao.match;

import java.util.Map;

/** Knows how far the experts of a list have come; answered by those who keep the matches. */
public interface Marks {

    /** Marks of a posted problem, by id of the expert; nobody for whom nothing was done yet. */
    Map<String, Mark> of(String problemId);
}
