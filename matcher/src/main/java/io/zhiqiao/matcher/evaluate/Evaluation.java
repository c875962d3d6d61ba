package io.zhiqiao.matcher.evaluate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How good one rank profile is on one collection.
 *
 * @param collection name of the collection
 * @param profile name of the rank profile
 * @param metrics in the order of the enum; one that the grades do not allow is left out
 */
public record Evaluation(String collection, String profile, Map<Metric, Estimate> metrics) {

    /** Copies {@code metrics}. */
    public Evaluation {
        var copy = new EnumMap<Metric, Estimate>(Metric.class);
        copy.putAll(metrics);
        metrics = Collections.unmodifiableMap(copy);
    }
}
