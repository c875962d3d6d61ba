package io.zhiqiao.bench;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.ImportReport.SheetReport;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;

/** The programme that {@link MemoryBenchmark} starts: imports, and prints rows accepted and the peak of the heap in MB. */
final class MemoryProbe {

    /** Rows of both tables together. */
    static final int ROWS = 200_000;

    private static final int EXPERTS = 50_000;

    private MemoryProbe() {}

    public static void main(String[] arguments) {
        var config = Path.of(arguments[0]);
        var folder = Path.of(arguments[1]);
        var clauses = ClausePool.make(config.resolve("analysis"), GeneratedIndex.SEED);
        var corpus = new GeneratedCorpus(clauses, EXPERTS, ROWS - EXPERTS, GeneratedIndex.SEED);
        var files = new GeneratedCsv(corpus).write(folder);
        try (var records = RecordStore.open(folder.resolve("records"))) {
            var report = new Importer(records, Taxonomies.load(config), Clock.systemUTC())
                    .run(files, ImportOptions.DEFAULT, ProgressListener.NONE);
            System.out.println(report.total(SheetReport::added) + " " + (peakOfHeap() >> 20));
        }
    }

    private static long peakOfHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
