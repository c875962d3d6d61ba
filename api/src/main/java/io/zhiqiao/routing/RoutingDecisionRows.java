package io.zhiqiao.routing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The decisions; there is no way to change or remove one. */
interface RoutingDecisionRows extends Repository<RoutingDecision, Long> {

    RoutingDecision save(RoutingDecision decision);

    List<RoutingDecision> findByProblemIdOrderByDecisionIdDesc(String problemId);

    List<RoutingDecision> findAllByOrderByDecisionId();

    /** The number of the newest; null for none. */
    @Query("select max(decision_id) from routing_decision")
    @Nullable
    Long newest();
}
