package io.zhiqiao.routing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That somebody said which team leads a problem; never changed.
 *
 * @param decisionId grows with time; null before it is written
 * @param problemId which problem
 * @param suggested number of the team that was suggested then; 0 for none
 * @param confidence of that suggestion, 0 to 1
 * @param weights what it was made with
 * @param fromTeam number of the team before; 0 for none
 * @param toTeam number of the team that leads from then on
 * @param helpers numbers of the teams that help, one a line
 * @param signs codes and words of the problem at that time, one a line
 * @param reason as given; may be empty
 * @param decidedBy login
 * @param decidedAt when
 */
@Table("routing_decision")
public record RoutingDecision(
        @Id @Nullable Long decisionId,
        String problemId,
        int suggested,
        double confidence,
        String weights,
        int fromTeam,
        int toTeam,
        String helpers,
        String signs,
        String reason,
        String decidedBy,
        Instant decidedAt) {

    /** Whether it says otherwise than was suggested. */
    public boolean isCorrection() {
        return suggested != toTeam;
    }

    List<String> signList() {
        return signs.lines().toList();
    }
}
