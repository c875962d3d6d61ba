package io.zhiqiao.matcher;

import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.store.SampleRecords;
import io.zhiqiao.indexer.taxonomy.ConfigFolder;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/** Engines on the sample corpus. */
final class EngineFixture {

    /** Noon of the day on which the tests live. */
    static final Clock CLOCK = Clock.fixed(SampleCorpus.TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);

    private EngineFixture() {}

    static Engine open(Path data) {
        return Engine.open(new EngineFolders(ConfigFolder.find(), data), CLOCK);
    }

    static void putCorpus(Engine engine) {
        SampleRecords.putInto(engine.records(), "corpus");
    }
}
