package io.zhiqiao.problem;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * All problems in memory, for lists: a programme has some thousands, and a list that read each of them from the database
 * would keep people waiting. What is changed is read from the database, never from here.
 */
@Component
final class ProblemCatalogue {

    private final RecordView<Problem, Entry> problems;

    ProblemCatalogue(RecordStore records) {
        this.problems = new RecordView<>(
                records, RecordKind.PROBLEMS, problem -> new Entry(problem, ProblemSummary.of(problem)));
    }

    /** All of them by ascending id. */
    Stream<Entry> all() {
        return problems.now().values().stream();
    }

    /** One of them. */
    Optional<Entry> find(String problemId) {
        return Optional.ofNullable(problems.now().get(problemId));
    }

    /**
     * A problem, and the same in a line.
     *
     * @param problem the record
     * @param summary the line
     */
    record Entry(Problem problem, ProblemSummary summary) {}
}
