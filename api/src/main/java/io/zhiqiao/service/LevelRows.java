package io.zhiqiao.service;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The levels of “solved” that were stated. */
interface LevelRows extends Repository<SolvedLevel, Long> {

    SolvedLevel save(SolvedLevel level);

    Optional<SolvedLevel> findById(Long levelId);

    Optional<SolvedLevel> findFirstByProblemIdOrderByLevelIdDesc(String problemId);

    List<SolvedLevel> findByProblemIdOrderByLevelId(String problemId);

    @Query("select distinct problem_id from solved_level where level >= :least order by problem_id")
    List<String> problemsFrom(int least);
}
