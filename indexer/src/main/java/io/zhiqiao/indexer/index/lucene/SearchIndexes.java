package io.zhiqiao.indexer.index.lucene;

import io.zhiqiao.indexer.analysis.TextAnalysis;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The indexes of a data folder, opened together: they are built from the same records, and rebuilt together.
 */
public final class SearchIndexes implements Closeable {

    private final IndexGenerations generations;
    private final ExpertIndex experts;
    private final ProblemIndex problems;
    private final CaseIndex cases;
    private volatile int generation;
    private volatile String rebuildReason;

    private SearchIndexes(
            IndexGenerations generations,
            ExpertIndex experts,
            ProblemIndex problems,
            CaseIndex cases,
            int generation,
            String rebuildReason) {
        this.generations = generations;
        this.experts = experts;
        this.problems = problems;
        this.cases = cases;
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
                return open(generations, current, analysis, "");
            } catch (IndexDamagedException e) {
                reason = String.valueOf(e.getMessage());
            }
        }
        return openNew(generations, analysis, reason, beforeNew);
    }

    private static SearchIndexes openNew(
            IndexGenerations generations, TextAnalysis analysis, String reason, Runnable beforeNew) throws IOException {
        var opened = openEmpty(generations, analysis, reason);
        beforeNew.run();
        generations.makeCurrent(opened.generation);
        generations.removeOthers(opened.generation);
        return opened;
    }

    /**
     * Opens new and empty indexes beside the current ones, which stay current until {@link #become}.
     *
     * @throws IOException if the disk fails
     */
    public SearchIndexes openNext(TextAnalysis analysis) throws IOException {
        return openEmpty(generations, analysis, "");
    }

    private static SearchIndexes openEmpty(IndexGenerations generations, TextAnalysis analysis, String reason)
            throws IOException {
        var next = generations.next();
        try {
            return open(generations, next, analysis, reason);
        } catch (IndexDamagedException e) {
            throw new IOException("A new index in %s cannot be opened.".formatted(generations.folder(next)), e);
        }
    }

    private static SearchIndexes open(
            IndexGenerations generations, int generation, TextAnalysis analysis, String reason)
            throws IndexDamagedException, IOException {
        var folder = generations.folder(generation);
        var schema = IndexSchema.current(analysis);
        var experts = ExpertIndex.open(folder.resolve("experts"), schema, analysis);
        try {
            return open(generations, generation, analysis, reason, experts);
        } catch (IndexDamagedException | IOException e) {
            experts.close();
            throw e;
        }
    }

    private static SearchIndexes open(
            IndexGenerations generations, int generation, TextAnalysis analysis, String reason, ExpertIndex experts)
            throws IndexDamagedException, IOException {
        var folder = generations.folder(generation);
        var schema = IndexSchema.current(analysis);
        var problems = ProblemIndex.open(folder.resolve("problems"), schema, analysis);
        try {
            var cases = CaseIndex.open(folder.resolve("cases"), schema, analysis);
            return new SearchIndexes(generations, experts, problems, cases, generation, reason);
        } catch (IndexDamagedException | IOException e) {
            problems.close();
            throw e;
        }
    }

    /**
     * Becomes what {@code next} is, in one step for whoever opens these indexes, and without a pause for whoever reads:
     * snapshots of before stay as they are until they are closed.
     *
     * @param next from {@link #openNext}, filled and committed; not to be used any more
     * @throws IOException if the disk fails; the indexes are as they were then
     */
    public void become(SearchIndexes next) throws IOException {
        generations.makeCurrent(next.generation);
        var open = new AtomicInteger(3);
        Runnable closed = () -> {
            if (open.decrementAndGet() == 0) {
                removeOthers();
            }
        };
        generation = next.generation;
        rebuildReason = "";
        experts.become(next.experts, closed);
        problems.become(next.problems, closed);
        cases.become(next.cases, closed);
    }

    /**
     * Opens anew what ended itself when the disk failed, as it was at its last commit; what was written since is still on
     * the list of the records. Whoever reads goes on meanwhile.
     *
     * @throws IOException if the disk still fails; the indexes can be read on
     */
    public void reopenWhereFailed(TextAnalysis analysis) throws IOException {
        var folder = generations.folder(generation);
        var schema = IndexSchema.current(analysis);
        try {
            if (experts.hasFailed()) {
                experts.become(ExpertIndex.open(folder.resolve("experts"), schema, analysis), () -> {});
            }
            if (problems.hasFailed()) {
                problems.become(ProblemIndex.open(folder.resolve("problems"), schema, analysis), () -> {});
            }
            if (cases.hasFailed()) {
                cases.become(CaseIndex.open(folder.resolve("cases"), schema, analysis), () -> {});
            }
        } catch (IndexDamagedException e) {
            throw new IOException("An index in %s was damaged when the disk failed.".formatted(folder), e);
        }
    }

    /** Closes indexes that were not filled after all, and removes them. */
    public void abandon() throws IOException {
        close();
        generations.remove(generation);
    }

    private void removeOthers() {
        try {
            generations.removeOthers(generation);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "已被替换的索引无法删除。请检查权限，可手工删除。\nIndexes that were replaced cannot be removed.", e);
        }
    }

    public ExpertIndex experts() {
        return experts;
    }

    public ProblemIndex problems() {
        return problems;
    }

    public CaseIndex cases() {
        return cases;
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
        try (experts;
                problems) {
            cases.close();
        }
    }
}
