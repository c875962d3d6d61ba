package io.zhiqiao.onsite;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Who stays away. */
interface AbsenceRows extends CrudRepository<Absence, String> {

    List<Absence> findByTourIdAndEndedAtIsNullOrderByNotedAtAsc(String tourId);
}
