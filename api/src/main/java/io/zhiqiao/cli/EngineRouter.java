package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.route.Router;
import io.zhiqiao.matcher.route.RouterFiles;
import java.util.ArrayList;

/** The router of an engine's data folder: experts among its records say what is typical of their teams. */
final class EngineRouter {

    private EngineRouter() {}

    static Router of(Engine engine) {
        var experts = new ArrayList<Expert>();
        engine.records().forEach(RecordKind.EXPERTS, experts::add);
        return new RouterFiles(engine.taxonomies(), engine.folders().config(), RouterFiles.DEFAULT)
                .router(experts, engine.chineseEmbedder());
    }
}
