package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.index.IndexedExpert;
import java.util.List;

/** Where the contracts get their engines from. */
interface EngineUnderContract {

    /** An empty engine; closed after the test. */
    FilledEngine opened();

    /** An engine with experts that can be found. */
    default FilledEngine filledWith(List<IndexedExpert> experts) {
        var engine = opened();
        experts.forEach(engine::put);
        engine.refresh();
        return engine;
    }
}
