package io.zhiqiao.routing;

import io.zhiqiao.matcher.route.Mending;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The mendings. */
interface RoutingMendingRows extends CrudRepository<RoutingMending, String> {

    List<RoutingMending> findAllByOrderByMendedAtDescMendingIdAsc();

    boolean existsByKindAndTextAndTeam(Mending.Kind kind, String text, int team);
}
