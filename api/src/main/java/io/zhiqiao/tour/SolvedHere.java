package io.zhiqiao.tour;

import java.util.Set;

/** Knows which problems a tour solved. */
public interface SolvedHere {

    /** Ids of the problems whose solution belongs to this tour, and to no other; each once. */
    Set<String> problems(String tourId);
}
