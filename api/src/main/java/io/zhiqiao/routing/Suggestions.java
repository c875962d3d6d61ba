package io.zhiqiao.routing;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.route.RoutedText;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.problem.TeamSuggestion;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Suggests the team that a problem that is submitted may belong to. */
@Component
class Suggestions implements TeamSuggestion {

    private final LearnedRouter router;

    Suggestions(LearnedRouter router) {
        this.router = router;
    }

    @Override
    public Optional<String> of(Problem problem) {
        return router.get().route(RoutedText.of(problem)).first().map(Routing.RankedTeam::name);
    }
}
