package io.zhiqiao.visit;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The visits. */
interface VisitRows extends CrudRepository<Visit, String> {

    List<Visit> findAllByOrderByPlannedOnDescVisitIdAsc();
}
