package io.zhiqiao.operation;

import io.zhiqiao.indexer.IndexComparison;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.matcher.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Compares the records with the indexes that were made of them, one by one. */
public final class RecordsCheck {

    private final Engine engine;

    /** Looks at what {@code engine} has open. */
    public RecordsCheck(Engine engine) {
        this.engine = engine;
    }

    /** What there is; what waits to be indexed is said, and then nothing is compared. */
    public List<Finding> findings() {
        var findings = about();
        findings.add(pending());
        if (engine.records().pending().count() == 0) {
            compared(findings, new IndexComparison(engine.records(), engine.indexes()).compare());
        }
        return findings;
    }

    /** The same while others write: what waits is indexed first, and what changes meanwhile is not held against anybody. */
    public List<Finding> findingsWhileServing() {
        var findings = about();
        compared(findings, engine.compare());
        return findings;
    }

    private List<Finding> about() {
        return new ArrayList<>(List.of(records(), opened()));
    }

    private Finding records() {
        var counts = RecordKind.all().stream()
                .map(kind -> "%s %,d".formatted(kind.name(), engine.records().count(kind)))
                .collect(Collectors.joining(", "));
        return Finding.good("records", "记录可读", counts);
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

    private void compared(List<Finding> findings, IndexComparison.Outcome outcome) {
        try (var experts = engine.indexes().experts().snapshot();
                var problems = engine.indexes().problems().snapshot();
                var cases = engine.indexes().cases().snapshot()) {
            findings.add(Finding.good(
                    "experts",
                    "专家证据：记录 %,d，索引 %,d".formatted(outcome.pieces(), experts.pieceCount()),
                    "pieces of evidence: %,d by the records, %,d in the index"
                            .formatted(outcome.pieces(), experts.pieceCount())));
            findings.add(Finding.good(
                    "problems",
                    "难题：记录 %,d，索引 %,d".formatted(outcome.problems(), problems.problemCount()),
                    "problems: %,d by the records, %,d in the index"
                            .formatted(outcome.problems(), problems.problemCount())));
            findings.add(Finding.good(
                    "cases",
                    "案例：记录 %,d，索引 %,d".formatted(outcome.cases(), cases.caseCount()),
                    "cases: %,d by the records, %,d in the index".formatted(outcome.cases(), cases.caseCount())));
        }
        findings.add(agreement(outcome));
    }

    private static Finding agreement(IndexComparison.Outcome outcome) {
        if (outcome.agrees()) {
            return Finding.good(
                    "agreement",
                    "逐条比较：%,d 位专家、%,d 道难题、%,d 个案例，索引与记录一致"
                            .formatted(outcome.experts(), outcome.problems(), outcome.cases()),
                    "compared one by one: %,d experts, %,d problems and %,d cases are in the index as they are in the records"
                            .formatted(outcome.experts(), outcome.problems(), outcome.cases()));
        }
        var shown = outcome.differences().stream()
                .map(IndexComparison.Difference::toString)
                .collect(Collectors.joining("; "));
        return Finding.bad(
                "agreement",
                "%,d 条记录与索引不一致，请重建索引（reindex 或 doctor --repair）".formatted(outcome.differenceCount()),
                "%,d records differ from the index: build it anew (reindex, or doctor --repair): %s"
                        .formatted(outcome.differenceCount(), shown));
    }
}
