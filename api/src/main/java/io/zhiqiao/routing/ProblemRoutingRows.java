package io.zhiqiao.routing;

import org.springframework.data.repository.CrudRepository;

/** What was settled. */
interface ProblemRoutingRows extends CrudRepository<ProblemRouting, String> {}
