package io.zhiqiao.indexer;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.index.ContentMark;
import io.zhiqiao.indexer.index.lucene.SearchIndexes;
import io.zhiqiao.indexer.store.Pending;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Compares each record with what the indexes have of it: nothing is missing, nothing left over, nothing different. */
public final class IndexComparison {

    private static final int SHOWN = 20;

    private final RecordStore records;
    private final SearchIndexes indexes;
    private final List<Difference> differences = new ArrayList<>();
    private long experts;
    private long pieces;
    private long problems;
    private long cases;

    /** Compares {@code records} and {@code indexes}. */
    public IndexComparison(RecordStore records, SearchIndexes indexes) {
        this.records = records;
        this.indexes = indexes;
    }

    /** Compares once; what waits to be indexed by now is no difference. */
    public Outcome compare() {
        try {
            compareExperts();
            compareProblems();
            compareCases();
        } catch (IOException e) {
            throw new UncheckedIOException("索引无法读取。请检查磁盘，再运行 ./zhiqiao reindex。\nAn index cannot be read.", e);
        }
        leaveOutPending();
        return new Outcome(
                experts,
                pieces,
                problems,
                cases,
                differences.size(),
                differences.subList(0, Math.min(SHOWN, differences.size())));
    }

    private void compareExperts() throws IOException {
        try (var snapshot = indexes.experts().snapshot()) {
            var marks = snapshot.marks();
            records.forEach(RecordKind.EXPERTS, (Expert expert) -> {
                var gathered = Gathered.of(records, expert);
                experts++;
                pieces += gathered.pieces().size();
                compare("expert", expert.id().value(), ContentMark.of(expert, gathered.pieces()), marks);
            });
            leftOver("expert", marks);
            if (differences.isEmpty() && pieces != snapshot.pieceCount()) {
                differences.add(new Difference("expert", "*", What.DIFFERENT));
            }
        }
    }

    private void compareProblems() throws IOException {
        try (var snapshot = indexes.problems().snapshot()) {
            var marks = snapshot.marks();
            records.forEach(RecordKind.PROBLEMS, (Problem problem) -> {
                problems++;
                compare("problem", problem.id().value(), ContentMark.of(problem), marks);
            });
            leftOver("problem", marks);
        }
    }

    private void compareCases() throws IOException {
        try (var snapshot = indexes.cases().snapshot()) {
            var marks = snapshot.marks();
            records.forEach(RecordKind.CASES, (LibraryCase told) -> {
                cases++;
                compare("case", told.id().value(), ContentMark.of(told), marks);
            });
            leftOver("case", marks);
        }
    }

    /** Takes the mark of the record away, so that those stay that no record has. */
    private void compare(String kind, String id, long expected, Map<String, Long> marks) {
        var found = marks.remove(id);
        if (found == null) {
            differences.add(new Difference(kind, id, What.MISSING));
        } else if (found != expected) {
            differences.add(new Difference(kind, id, What.DIFFERENT));
        }
    }

    private void leftOver(String kind, Map<String, Long> marks) {
        marks.keySet().stream().sorted().forEach(id -> differences.add(new Difference(kind, id, What.LEFT_OVER)));
    }

    private void leaveOutPending() {
        if (differences.isEmpty()) {
            return;
        }
        var pending = new HashSet<String>();
        records.pending().expertsAfter(null, Integer.MAX_VALUE).stream()
                .map(Pending.Ticket::id)
                .forEach(id -> pending.add("expert " + id.value()));
        records.pending().problems(Integer.MAX_VALUE).stream()
                .map(Pending.Ticket::id)
                .forEach(id -> pending.add("problem " + id.value()));
        records.pending().cases(Integer.MAX_VALUE).stream()
                .map(Pending.Ticket::id)
                .forEach(id -> pending.add("case " + id.value()));
        if (!pending.isEmpty()) {
            differences.removeIf(one -> one.id().equals("*") || pending.contains(one.kind() + " " + one.id()));
        }
    }

    /**
     * What was found.
     *
     * @param experts experts whose records were compared
     * @param pieces pieces of evidence that they have in the records, profiles included
     * @param problems problems whose records were compared
     * @param cases cases whose records were compared
     * @param differenceCount how many records differ; 0 for indexes that agree
     * @param differences the first of them
     */
    public record Outcome(
            long experts, long pieces, long problems, long cases, int differenceCount, List<Difference> differences) {

        /** Copies the differences. */
        public Outcome {
            differences = List.copyOf(differences);
        }

        /** Whether the indexes agree with the records. */
        public boolean agrees() {
            return differenceCount == 0;
        }
    }

    /**
     * A record that the index has differently.
     *
     * @param kind {@code expert}, {@code problem} or {@code case}
     * @param id of the record; {@code *} where only the number of pieces differs
     * @param what how it differs
     */
    public record Difference(String kind, String id, What what) {

        @Override
        public String toString() {
            return "%s %s %s".formatted(kind, id, what);
        }
    }

    /** How a record differs. */
    public enum What {
        /** The index does not have it. */
        MISSING,
        /** The index has another content. */
        DIFFERENT,
        /** The index has it, the records have not. */
        LEFT_OVER
    }
}
