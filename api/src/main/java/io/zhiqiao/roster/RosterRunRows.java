package io.zhiqiao.roster;

import io.zhiqiao.run.RunState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The runs, without what was asked and answered. */
interface RosterRunRows extends CrudRepository<RosterRun, String> {

    List<RosterRun> findByTourIdOrderByNumberDesc(String tourId);

    Optional<RosterRun> findByTourIdAndNumber(String tourId, int number);

    Optional<RosterRun> findFirstByTourIdOrderByNumberDesc(String tourId);

    List<RosterRun> findByTourIdAndStateIn(String tourId, Collection<RunState> states);

    List<RosterRun> findByStateIn(Collection<RunState> states);
}
