package io.zhiqiao.routing;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The decisions; there is no way to change or remove one. */
interface RoutingDecisionRows extends Repository<RoutingDecision, Long> {

    RoutingDecision save(RoutingDecision decision);

    List<RoutingDecision> findByProblemIdOrderByDecisionIdDesc(String problemId);

    List<RoutingDecision> findAllByOrderByDecisionId();

    long count();
}
