package io.zhiqiao.onsite;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The check-ins. */
interface CheckInRows extends CrudRepository<CheckIn, String> {

    List<CheckIn> findByTourIdOrderByCameAtAscCheckInIdAsc(String tourId);

    Optional<CheckIn> findByOnceKey(String onceKey);
}
