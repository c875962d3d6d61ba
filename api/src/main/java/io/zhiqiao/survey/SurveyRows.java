package io.zhiqiao.survey;

import io.zhiqiao.service.Side;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The surveys. */
interface SurveyRows extends CrudRepository<Survey, String> {

    List<Survey> findByTourIdOrderByAskedAtAscSurveyIdAsc(String tourId);

    List<Survey> findBySideAndPersonKeyOrderByAskedAtDescSurveyIdAsc(Side side, String personKey);

    boolean existsByTourIdAndSideAndPersonKey(String tourId, Side side, String personKey);
}
