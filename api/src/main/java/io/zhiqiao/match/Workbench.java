package io.zhiqiao.match;

import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.problem.ProblemResponse;
import io.zhiqiao.problem.ProblemSummary;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the workbench shows.
 *
 * @param problemText the typed text; empty for a posted problem
 * @param posted the posted problem; null for a typed text
 * @param facets filters in their order
 * @param all whether experts are listed whose fit is too low to suggest them
 * @param answer experts with reasons; null before anything was asked
 * @param selected the expert whose detail is open; null where nobody is listed
 * @param marks how far the experts have come, by id; null where whoever looks may not work on the problem
 * @param suggestions posted problems to start with, before anything was asked
 */
public record Workbench(
        String problemText,
        @Nullable ProblemResponse posted,
        List<Facet> facets,
        boolean all,
        @Nullable MatchResponse answer,
        @Nullable ExpertMatch selected,
        @Nullable Map<String, Mark> marks,
        List<ProblemSummary> suggestions) {

    private static final int COMPARED = 3;

    /** The selected expert and the best others, to be put beside each other; fewer than two where there is nobody else. */
    public List<String> comparable() {
        var others = answer == null ? List.<ExpertMatch>of() : answer.experts();
        return Stream.concat(Stream.ofNullable(selected), others.stream())
                .map(match -> match.expert().expertId())
                .distinct()
                .limit(COMPARED)
                .toList();
    }

    /** Whether the list is narrowed by a filter. */
    public boolean narrowed() {
        return facets.stream().anyMatch(facet -> facet.chosenCount() > 0);
    }
}
