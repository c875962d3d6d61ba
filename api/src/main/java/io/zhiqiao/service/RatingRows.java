package io.zhiqiao.service;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The ratings. */
interface RatingRows extends CrudRepository<Rating, String> {

    List<Rating> findByMatchIdOrderByRatedAt(String matchId);

    Optional<Rating> findByMatchIdAndSide(String matchId, Side side);

    List<Rating> findByProblemIdAndSide(String problemId, Side side);
}
