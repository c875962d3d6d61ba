package io.zhiqiao.proposal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The matches. */
interface MatchRows extends CrudRepository<Match, String> {

    List<Match> findByProblemIdOrderByTurn(String problemId);

    List<Match> findByExpertIdIn(Collection<String> expertIds);

    List<Match> findByExpertIdOrderByStateSinceDesc(String expertId);

    Optional<Match> findByProblemIdAndExpertId(String problemId, String expertId);

    List<Match> findByStateInOrderByStateSinceDesc(Collection<MatchState> states);

    List<Match> findByStateAndStateSinceBefore(MatchState state, Instant before);
}
