package io.zhiqiao.routing;

import io.zhiqiao.matcher.route.Mending;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** The mendings. */
interface RoutingMendingRows extends CrudRepository<RoutingMending, String> {

    List<RoutingMending> findAllByOrderByMendedAtDescMendingIdAsc();

    boolean existsByKindAndTextAndTeam(Mending.Kind kind, String text, int team);

    /** When the newest was made; null for none. */
    @Query("select max(mended_at) from routing_mending")
    @Nullable
    Instant newest();
}
