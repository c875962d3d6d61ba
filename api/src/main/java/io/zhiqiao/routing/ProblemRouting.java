package io.zhiqiao.routing;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * That a person settled which team leads a problem.
 *
 * @param problemId which problem
 * @param team number of the team that leads
 * @param helpers numbers of the teams that help, one a line
 * @param version grows with each change; 0 before it is written
 */
@Table("problem_routing")
record ProblemRouting(
        @Id String problemId,
        int team,
        String helpers,
        @Version long version) {

    List<Integer> helperNumbers() {
        return helpers.lines().map(Integer::valueOf).toList();
    }
}
