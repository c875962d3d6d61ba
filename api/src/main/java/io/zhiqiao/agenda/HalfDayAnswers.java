package io.zhiqiao.agenda;

import io.zhiqiao.tour.HalfDay;
import java.util.Set;

/** Knows on which half-days experts said that they cannot come. */
public interface HalfDayAnswers {

    /** Half-days of the tour on which the expert is not there; empty where nothing was said. */
    Set<HalfDay> absences(String tourId, String expertId);
}
