package io.zhiqiao.matcher.query;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.CollectionStatistics;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A problem, and what it is looked for with.
 *
 * @param problem the problem, so that every later step can name it in an error or a reason
 * @param countByTerm terms to retrieve with, with their counts, in order of first appearance; may be empty
 * @param countByWord SmartCN words to retrieve with, with their counts, in order of first appearance; may be empty
 * @param grams what evidence is compared with, word by word
 * @param meaningOnDemand what evidence is compared with, by meaning
 * @param codes what the problem, and the enterprise's use of the patent database, say in codes
 * @param statistics of the collection that the query is for
 */
public record ProblemQuery(
        Problem problem,
        Map<String, Integer> countByTerm,
        Map<String, Integer> countByWord,
        WeightedGrams grams,
        MeaningOnDemand meaningOnDemand,
        Codes codes,
        CollectionStatistics statistics) {

    /** What evidence is compared with, by meaning; null where the index has no vectors. Asks the model the first time. */
    public @Nullable Meaning meaning() {
        return meaningOnDemand.get();
    }

    /**
     * The meaning of a problem, centred on the collection.
     *
     * @param title of the title in the Chinese model
     * @param full of title and text in the Chinese model
     * @param nearby what near evidence is looked up with in the Chinese model: not centred, since a graph of neighbours
     *     finds more of the nearest where the query lies among them
     * @param english of title and text in the English model; null for a problem that is not in English
     */
    @SuppressWarnings("ArrayRecordComponent") // vectors are never compared
    public record Meaning(
            float[] title,
            float[] full,
            float[] nearby,
            @Nullable EnglishMeaning english) {}

    /** As {@link Meaning}, in the English model. */
    @SuppressWarnings("ArrayRecordComponent") // vectors are never compared
    public record EnglishMeaning(float[] title, float[] full, float[] nearby) {}

    /**
     * Codes of the problem.
     *
     * @param ipcSubclasses IPC subclasses of the problem, ascending; may be empty
     * @param industryCode GB/T 4754; may be empty
     * @param interestByIpc what the enterprise has been looking into in the patent database: share per IPC subclass,
     *     in [0, 1], all together 1; empty without its consent
     */
    public record Codes(List<String> ipcSubclasses, String industryCode, Map<String, Double> interestByIpc) {

        public Codes {
            ipcSubclasses = List.copyOf(ipcSubclasses);
            // In a fixed order, so that sums over it are the same to the bit in every process.
            interestByIpc = Collections.unmodifiableMap(new TreeMap<>(interestByIpc));
        }
    }
}
