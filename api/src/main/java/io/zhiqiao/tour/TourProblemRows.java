package io.zhiqiao.tour;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The problems of tours. */
interface TourProblemRows extends CrudRepository<TourProblem, String> {

    List<TourProblem> findByTourIdAndLeftAtIsNullOrderByJoinedAtAscEntryIdAsc(String tourId);

    List<TourProblem> findByTourIdOrderByJoinedAtAscEntryIdAsc(String tourId);

    Optional<TourProblem> findByTourIdAndProblemIdAndLeftAtIsNull(String tourId, String problemId);

    List<TourProblem> findByProblemIdAndLeftAtIsNull(String problemId);

    List<TourProblem> findByLeftAtIsNull();
}
