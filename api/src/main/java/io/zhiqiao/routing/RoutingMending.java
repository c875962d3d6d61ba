package io.zhiqiao.routing;

import io.zhiqiao.matcher.route.Mending;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A prefix or word that somebody gave to a team.
 *
 * @param mendingId random, unchanging
 * @param kind what it is
 * @param text the prefix or word
 * @param team number of the team
 * @param reason why
 * @param mendedBy login
 * @param mendedAt when
 * @param version grows with each change; 0 before it is written
 */
@Table("routing_mending")
record RoutingMending(
        @Id String mendingId,
        Mending.Kind kind,
        String text,
        int team,
        String reason,
        String mendedBy,
        Instant mendedAt,
        @Version long version) {

    Mending mending() {
        return new Mending(kind, text, team);
    }
}
