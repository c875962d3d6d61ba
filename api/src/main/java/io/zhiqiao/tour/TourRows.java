package io.zhiqiao.tour;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The tours. */
interface TourRows extends CrudRepository<TourRow, String> {

    List<TourRow> findByTourYearOrderByIssueAscTourIdAsc(int tourYear);

    List<TourRow> findByStateIn(Collection<TourState> states);
}
