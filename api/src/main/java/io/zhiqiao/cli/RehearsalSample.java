package io.zhiqiao.cli;

import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.time.Clock;
import java.util.List;

/** What a rehearsal begins with: enterprises, experts and problems of the sample. */
final class RehearsalSample {

    /** An enterprise of the sample. */
    static final String FIRM = "Q0101";

    /** A problem of the sample that experts are looked for. */
    static final String PROBLEM = "P0101";

    private RehearsalSample() {}

    /** Imports it into a data folder that is empty. */
    static void importInto(EngineFolders folders) {
        try (var engine = Engine.open(folders, Clock.systemUTC())) {
            var sample = folders.config().resolve("sample");
            engine.importer()
                    .run(
                            List.of(
                                    sample.resolve("organisations.csv"),
                                    sample.resolve("experts.csv"),
                                    sample.resolve("problems.csv")),
                            ImportOptions.DEFAULT,
                            ProgressListener.NONE);
        }
    }
}
