package io.zhiqiao.lifecycle;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps which steps records of any kind have made. */
@Service
public class LifeCycleSteps {

    private final LifeCycleStepRows rows;

    LifeCycleSteps(LifeCycleStepRows rows) {
        this.rows = rows;
    }

    /** Adds a step to the running transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LifeCycleStep step) {
        rows.save(step);
    }

    /** All steps of a record, oldest first. */
    @Transactional(readOnly = true)
    public List<LifeCycleStep> of(String kind, String recordId) {
        return rows.findByKindAndRecordIdOrderByStepId(kind, recordId);
    }

    /** The last step of a record. */
    @Transactional(readOnly = true)
    public Optional<LifeCycleStep> last(String kind, String recordId) {
        var all = of(kind, recordId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
