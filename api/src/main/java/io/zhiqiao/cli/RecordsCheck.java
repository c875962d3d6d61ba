package io.zhiqiao.cli;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Compares the records with the indexes that were made of them. */
final class RecordsCheck {

    private final Engine engine;

    RecordsCheck(Engine engine) {
        this.engine = engine;
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(records());
        findings.add(opened());
        findings.add(pending());
        if (engine.records().pending().count() == 0) {
            findings.add(pieces());
            findings.add(problems());
        }
        return findings;
    }

    private Finding records() {
        var zh = new StringBuilder();
        for (var kind : RecordKind.all()) {
            zh.append(zh.isEmpty() ? "" : ", ")
                    .append("%s %,d".formatted(kind.name(), engine.records().count(kind)));
        }
        return Finding.good("records", "记录可读", zh.toString());
    }

    /** Opening compares the checksum of every file of an index. */
    private Finding opened() {
        var indexes = engine.indexes();
        return indexes.rebuildReason()
                .map(reason -> Finding.bad(
                        "index",
                        "索引缺失、损坏或过时，需从记录重建（--repair 或下次启动时自动进行）",
                        "to be built anew from the records (by --repair, or at the next start): " + reason))
                .orElseGet(() -> Finding.good(
                        "index",
                        "索引校验和一致，第 %d 版".formatted(indexes.generation()),
                        "checksums match, generation %d".formatted(indexes.generation())));
    }

    private Finding pending() {
        var count = engine.records().pending().count();
        return Finding.of(
                count == 0,
                "pending",
                "%,d 条记录等待编入索引".formatted(count),
                "%,d records wait to be indexed".formatted(count));
    }

    /** An expert stands in the index with a profile and every output and case that counts for matching. */
    private Finding pieces() {
        var expected = new AtomicLong();
        engine.records().forEach(RecordKind.EXPERTS, expert -> {
            var counting = engine.records().evidenceOf(expert.id()).stream()
                    .filter(Evidence::forMatching)
                    .count();
            expected.addAndGet(1 + counting);
        });
        try (var snapshot = engine.indexes().experts().snapshot()) {
            return compared("experts", "专家证据", "pieces of evidence", expected.get(), snapshot.pieceCount());
        }
    }

    private Finding problems() {
        try (var snapshot = engine.indexes().problems().snapshot()) {
            var expected = engine.records().count(RecordKind.PROBLEMS);
            return compared("problems", "难题", "problems", expected, snapshot.problemCount());
        }
    }

    private static Finding compared(String check, String zh, String en, long expected, long indexed) {
        return Finding.of(
                expected == indexed,
                check,
                "%s：记录 %,d，索引 %,d".formatted(zh, expected, indexed),
                "%s: %,d by the records, %,d in the index".formatted(en, expected, indexed));
    }
}
