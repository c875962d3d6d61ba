package io.zhiqiao.run;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The runs of one kind.
 *
 * @param <R> their rows
 */
@NoRepositoryBean
public interface TourRunRows<R extends TourRun<R>> extends CrudRepository<R, String> {

    /** The runs of a tour, newest first. */
    List<R> findByTourIdOrderByNumberDesc(String tourId);

    /** The newest run of a tour. */
    Optional<R> findFirstByTourIdOrderByNumberDesc(String tourId);

    /** A run by its number. */
    Optional<R> findByTourIdAndNumber(String tourId, int number);

    /** The runs of a tour in one of some states. */
    List<R> findByTourIdAndStateIn(String tourId, Collection<RunState> states);

    /** All runs in one of some states. */
    List<R> findByStateIn(Collection<RunState> states);
}
