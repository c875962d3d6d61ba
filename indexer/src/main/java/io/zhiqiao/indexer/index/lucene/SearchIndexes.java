package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Both indexes of a data folder, opened together: they are built from the same records, and rebuilt together.
 */
public final class SearchIndexes implements Closeable {

    private final ExpertIndex experts;
    private final ProblemIndex problems;
    private final int generation;
    private final String rebuildReason;

    private SearchIndexes(ExpertIndex experts, ProblemIndex problems, int generation, String rebuildReason) {
        this.experts = experts;
        this.problems = problems;
        this.generation = generation;
        this.rebuildReason = rebuildReason;
    }

    /**
     * Opens the current indexes in {@code root}. Where there are none, or they are damaged or outdated, new and empty
     * ones are opened instead, {@link #rebuildReason()} says why, and the caller fills them from the records.
     *
     * @throws IOException if the disk fails
     */
    public static SearchIndexes open(Path root, TextAnalysis analysis) throws IOException {
        return open(root, analysis, () -> {});
    }

    /**
     * Opens as {@link #open(Path, TextAnalysis)} does.
     *
     * @param beforeNew called before new and empty indexes are named current, to write down what is to be filled in: a
     *     crash after that finds the list, a crash before it finds no current index
     * @throws IOException if the disk fails
     */
    public static SearchIndexes open(Path root, TextAnalysis analysis, Runnable beforeNew) throws IOException {
        var generations = new IndexGenerations(root);
        var current = generations.current();
        var reason = "there is none yet";
        if (current > 0) {
            try {
                return open(generations.folder(current), current, analysis, "");
            } catch (IndexDamagedException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return openNew(generations, analysis, reason, beforeNew);
    }

    private static SearchIndexes openNew(
            IndexGenerations generations, TextAnalysis analysis, String reason, Runnable beforeNew) throws IOException {
        var next = generations.next();
        try {
            var opened = open(generations.folder(next), next, analysis, reason);
            opened.experts.commit();
            opened.problems.commit();
            beforeNew.run();
            generations.makeCurrent(next);
            return opened;
        } catch (IndexDamagedException e) {
            throw new IOException("A new index in %s cannot be opened.".formatted(generations.folder(next)), e);
        }
    }

    private static SearchIndexes open(Path folder, int generation, TextAnalysis analysis, String reason)
            throws IndexDamagedException, IOException {
        var schema = IndexSchema.current(analysis);
        var experts = ExpertIndex.open(folder.resolve("experts"), schema, analysis);
        try {
            var problems = ProblemIndex.open(folder.resolve("problems"), schema, analysis);
            return new SearchIndexes(experts, problems, generation, reason);
        } catch (IndexDamagedException | IOException e) {
            experts.close();
            throw e;
        }
    }

    public ExpertIndex experts() {
        return experts;
    }

    public ProblemIndex problems() {
        return problems;
    }

    /** Number of this build of the indexes, from 1. */
    public int generation() {
        return generation;
    }

    /** Why the indexes are new and empty; empty where they are not. */
    public Optional<String> rebuildReason() {
        return rebuildReason.isEmpty() ? Optional.empty() : Optional.of(rebuildReason);
    }

    @Override
    public void close() throws IOException {
        try (experts) {
            problems.close();
        }
    }
}
