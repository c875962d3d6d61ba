package io.zhiqiao.tour;

import java.util.Set;

/** Knows who came to a tour. */
public interface TookPart {

    /** Ids of the experts who took part; each once. */
    Set<String> experts(String tourId);
}
