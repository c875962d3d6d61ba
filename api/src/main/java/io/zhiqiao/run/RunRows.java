package io.zhiqiao.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The runs. */
interface RunRows extends CrudRepository<MatchRun, String> {

    List<MatchRun> findByProblemIdOrderByRequestedAtDesc(String problemId);

    Optional<MatchRun> findFirstByProblemIdAndStateOrderByRequestedAtDesc(String problemId, RunState state);

    List<MatchRun> findByStateInAndRequestedAtBefore(List<RunState> states, Instant before);
}
