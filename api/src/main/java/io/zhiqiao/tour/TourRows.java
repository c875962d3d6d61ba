package io.zhiqiao.tour;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The tours. */
interface TourRows extends CrudRepository<TourRow, String> {

    List<TourRow> findByTourYearOrderByIssueAscTourIdAsc(int tourYear);

    List<TourRow> findByStateIn(Collection<TourState> states);

    /** Reads it so that others who read it so wait for the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<TourRow> findByTourId(String tourId);
}
