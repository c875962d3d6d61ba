package io.zhiqiao.routing;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.route.Lessons;
import io.zhiqiao.matcher.route.Lessons.Lesson;
import io.zhiqiao.matcher.route.RoutedText;
import io.zhiqiao.matcher.route.Router;
import io.zhiqiao.matcher.route.RouterFiles;
import io.zhiqiao.matcher.route.Routing;
import io.zhiqiao.problem.TeamSuggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Suggests teams: with what the files and the experts say, and with what people corrected and mended since. */
@Component
class Suggestions implements TeamSuggestion {

    private static final int MOST_EXPERTS = 20_000;

    private final Engine engine;
    private final RecordStore records;
    private final RoutingDecisionRows decisions;
    private final RoutingMendingRows mendings;
    private @Nullable Router untaught;

    Suggestions(Engine engine, RecordStore records, RoutingDecisionRows decisions, RoutingMendingRows mendings) {
        this.engine = engine;
        this.records = records;
        this.decisions = decisions;
        this.mendings = mendings;
    }

    @Override
    public Optional<String> of(Problem problem) {
        return route(problem).first().map(Routing.RankedTeam::name);
    }

    /** Which teams a problem may belong to. */
    Routing route(Problem problem) {
        return router().route(RoutedText.of(problem));
    }

    /** The codes and words of a problem that a correction teaches about. */
    Set<String> signs(Problem problem) {
        return router().signs(RoutedText.of(problem));
    }

    /** As files, experts, corrections and mendings are now. */
    Router router() {
        var mended = new ArrayList<RoutingMending>();
        mendings.findAll().forEach(mended::add);
        return untaught()
                .with(
                        lessons(decisions.findAllByOrderByDecisionId()),
                        mended.stream().map(RoutingMending::mending).toList());
    }

    /** What a correction teaches, about each code and word that the problem had then. */
    static Lessons lessons(List<RoutingDecision> decisions) {
        return new Lessons(decisions.stream()
                .filter(RoutingDecision::isCorrection)
                .flatMap(decision -> decision.signList().stream()
                        .map(sign -> new Lesson(
                                String.valueOf(decision.decisionId()), sign, decision.suggested(), decision.toTeam())))
                .toList());
    }

    private synchronized Router untaught() {
        if (untaught == null) {
            var experts = new ArrayList<Expert>();
            records.forEach(RecordKind.EXPERTS, expert -> {
                if (experts.size() < MOST_EXPERTS) {
                    experts.add(expert);
                }
            });
            untaught = new RouterFiles(engine.taxonomies(), engine.folders().config(), RouterFiles.DEFAULT)
                    .router(experts, engine.chineseEmbedder());
        }
        return untaught;
    }
}
