package io.zhiqiao.followup;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The results. */
interface ResultRows extends CrudRepository<TourResult, String> {

    List<TourResult> findByTourIdOrderByProblemIdAscMomentAsc(String tourId);

    Optional<TourResult> findByTourIdAndProblemIdAndMoment(String tourId, String problemId, Moment moment);
}
