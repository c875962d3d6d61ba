package io.zhiqiao.roster;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The seats of all tours. */
interface RosterSeatRows extends CrudRepository<RosterSeat, String> {

    List<RosterSeat> findByTourIdOrderByProblemIdAscTurnAscSeatIdAsc(String tourId);

    List<RosterSeat> findByTourIdAndProblemIdOrderByTurnAscSeatIdAsc(String tourId, String problemId);

    Optional<RosterSeat> findByTourIdAndProblemIdAndExpertId(String tourId, String problemId, String expertId);

    List<RosterSeat> findByRoleInAndTourIdNot(Collection<SeatRole> roles, String tourId);
}
