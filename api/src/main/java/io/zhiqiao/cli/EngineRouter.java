package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.route.Router;
import io.zhiqiao.matcher.route.RouterFiles;

/** The router of an engine's data folder: experts among its records say what is typical of their teams. */
final class EngineRouter {

    private EngineRouter() {}

    static Router of(Engine engine) {
        return new RouterFiles(engine.taxonomies(), engine.folders().config(), RouterFiles.DEFAULT)
                .router(experts -> engine.records().forEach(RecordKind.EXPERTS, experts), engine.chineseEmbedder());
    }
}
