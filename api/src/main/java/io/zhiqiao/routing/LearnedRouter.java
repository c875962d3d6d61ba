package io.zhiqiao.routing;

import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.route.Lessons;
import io.zhiqiao.matcher.route.Lessons.Lesson;
import io.zhiqiao.matcher.route.Mending;
import io.zhiqiao.matcher.route.Router;
import io.zhiqiao.matcher.route.RouterFiles;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The router as it is now: with what the files and the experts say, and with what people corrected and mended since.
 *
 * <p>Corrections and mendings count with the next question, experts that were added or changed after a few minutes:
 * their texts are read all over again.
 */
@Component
class LearnedRouter {

    private final Engine engine;
    private final RecordStore records;
    private final RoutingDecisionRows decisions;
    private final RoutingMendingRows mendings;
    private volatile @Nullable OfExperts ofExperts;
    private volatile @Nullable Taught taught;

    LearnedRouter(Engine engine, RecordStore records, RoutingDecisionRows decisions, RoutingMendingRows mendings) {
        this.engine = engine;
        this.records = records;
        this.decisions = decisions;
        this.mendings = mendings;
    }

    Router get() {
        var base = ofExperts().router();
        var upTo = new UpTo(decisions.newest(), mendings.count(), mendings.newest());
        var now = taught;
        if (now == null || now.base() != base || !now.upTo().equals(upTo)) {
            now = new Taught(base, upTo, base.with(lessons(), mended()));
            taught = now;
        }
        return now.router();
    }

    /** Reads the experts again where some were changed since; nothing where nobody asked yet. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void follow() {
        var known = ofExperts;
        if (known != null && isOld(known)) {
            ofExperts = read();
        }
    }

    private boolean isOld(OfExperts known) {
        return records.changes()
                .since(known.changes(), RecordKind.EXPERTS)
                .map(changed -> !changed.isEmpty())
                .orElse(true);
    }

    private OfExperts ofExperts() {
        var known = ofExperts;
        return known == null ? first() : known;
    }

    private synchronized OfExperts first() {
        var known = ofExperts;
        if (known == null) {
            known = read();
            ofExperts = known;
        }
        return known;
    }

    private OfExperts read() {
        var changes = records.changes().count();
        var router = new RouterFiles(engine.taxonomies(), engine.folders().config(), RouterFiles.DEFAULT)
                .router(experts -> records.forEach(RecordKind.EXPERTS, experts), engine.chineseEmbedder());
        return new OfExperts(router, changes);
    }

    /** What corrections teach, about each code and word that the problem had then. */
    private Lessons lessons() {
        return new Lessons(decisions.findAllByOrderByDecisionId().stream()
                .filter(RoutingDecision::isCorrection)
                .flatMap(decision -> decision.signList().stream()
                        .map(sign -> new Lesson(
                                String.valueOf(decision.decisionId()), sign, decision.suggested(), decision.toTeam())))
                .toList());
    }

    private List<Mending> mended() {
        return StreamSupport.stream(mendings.findAll().spliterator(), false)
                .map(RoutingMending::mending)
                .toList();
    }

    /**
     * What files and experts say.
     *
     * @param changes of the records that were counted before the experts were read
     */
    private record OfExperts(Router router, long changes) {}

    /**
     * The decisions and mendings that are known; neither is ever taken back.
     *
     * @param decision the newest; null for none
     * @param mendings how many
     * @param mended when the newest was made; null for none
     */
    private record UpTo(
            @Nullable Long decision,
            long mendings,
            @Nullable Instant mended) {}

    private record Taught(Router base, UpTo upTo, Router router) {}
}
