package io.zhiqiao.lifecycle;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The steps; there is no way to change or remove one. */
interface LifeCycleStepRows extends Repository<LifeCycleStep, Long> {

    LifeCycleStep save(LifeCycleStep step);

    List<LifeCycleStep> findByKindAndRecordIdOrderByStepId(String kind, String recordId);
}
