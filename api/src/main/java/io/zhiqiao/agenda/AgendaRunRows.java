package io.zhiqiao.agenda;

import io.zhiqiao.run.RunState;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The runs of agendas. */
interface AgendaRunRows extends CrudRepository<AgendaRun, String> {

    List<AgendaRun> findByTourIdOrderByNumberDesc(String tourId);

    Optional<AgendaRun> findFirstByTourIdOrderByNumberDesc(String tourId);

    Optional<AgendaRun> findByTourIdAndNumber(String tourId, int number);

    List<AgendaRun> findByTourIdAndStateIn(String tourId, Collection<RunState> states);

    List<AgendaRun> findByStateIn(Collection<RunState> states);
}
