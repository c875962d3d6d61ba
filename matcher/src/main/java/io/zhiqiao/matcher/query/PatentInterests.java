package io.zhiqiao.matcher.query;

import io.zhiqiao.indexer.corpus.OrganisationRef;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise has been looking into in the patent database, as shares per IPC subclass.
 *
 * <p>A count loses half of its weight every {@value #HALF_LIFE_MONTHS} months. Only with the enterprise's recorded
 * consent: without it, or where nobody asked, there are no interests.
 */
public final class PatentInterests {

    static final int HALF_LIFE_MONTHS = 6;

    private final RecordStore records;
    private final Clock clock;

    /**
     * Reads usage from {@code records}, and its age from {@code clock}.
     */
    public PatentInterests(RecordStore records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** Shares per IPC subclass, all together 1; empty where nothing may be used or nothing is known. */
    public Map<String, Double> of(@Nullable OrganisationRef enterprise) {
        if (enterprise == null || enterprise.id() == null) {
            return Map.of();
        }
        var organisation =
                records.find(RecordKind.ORGANISATIONS, enterprise.id().value());
        var agreed =
                organisation.map(found -> found.patentAccount().usageConsent()).orElse(null);
        if (!Boolean.TRUE.equals(agreed)) {
            return Map.of();
        }
        var weightByIpc = new TreeMap<String, Double>();
        for (var usage : records.usageOf(enterprise.id())) {
            if (!usage.breakdown().ipcSubclass().isEmpty()) {
                weightByIpc.merge(usage.breakdown().ipcSubclass(), weight(usage), Double::sum);
            }
        }
        var total =
                weightByIpc.values().stream().mapToDouble(Double::doubleValue).sum();
        weightByIpc.replaceAll((ipc, weight) -> weight / total);
        return weightByIpc;
    }

    private double weight(PatentUsage usage) {
        var months = ChronoUnit.MONTHS.between(usage.period(), YearMonth.now(clock));
        return usage.count() * Math.pow(0.5, Math.max(0, months) / (double) HALF_LIFE_MONTHS);
    }
}
