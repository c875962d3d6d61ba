package io.zhiqiao.problem;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/**
 * Finds posted problems: by id, by filter, by what their title says. What who asks may not see is not there. Safe to share
 * between threads.
 */
@Service
public final class PostedProblems {

    private final RecordStore records;
    private final ProblemMapper mapper;
    private final Names names;
    private final VisibleProblems visible;
    private final RecordView<Problem, Line> catalogue;

    PostedProblems(RecordStore records, ProblemMapper mapper, Names names, VisibleProblems visible) {
        this.records = records;
        this.mapper = mapper;
        this.names = names;
        this.visible = visible;
        this.catalogue = new RecordView<>(records, RecordKind.PROBLEMS, Line::of);
    }

    /**
     * The record of one problem.
     *
     * @throws RejectedException (404) if there is none
     */
    public Problem get(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .filter(visible::includes)
                .orElseThrow(() -> RejectedException.notFound("problemId", problemId, "难题", "problem"));
    }

    /** Whether there is such a problem for who asks. */
    public boolean contains(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .filter(visible::includes)
                .isPresent();
    }

    /**
     * One problem taken apart.
     *
     * @throws RejectedException (404) if there is none
     */
    public ProblemResponse describe(String problemId) {
        return describe(get(problemId));
    }

    /** A problem taken apart. */
    ProblemResponse describe(Problem problem) {
        return mapper.toResponse(problem, names);
    }

    /** One page of the problems that pass {@code filter}, by ascending id. */
    public ProblemPage page(ProblemFilter filter, String after, int limit) {
        var matching = all().stream().filter(filter::accepts).toList();
        var page = matching.stream()
                .filter(problem -> problem.problemId().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        var more = page.size() > limit;
        var shown = more ? page.subList(0, limit) : page;
        return new ProblemPage(shown, more ? ProblemCursor.after(shown.getLast().problemId()) : null, matching.size());
    }

    /** Problems whose title, enterprise or id holds {@code text}, without regard to case; open ones first. */
    public List<ProblemSummary> titled(String text, int limit) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(problem -> (problem.title() + "\n" + problem.enterprise() + "\n" + problem.problemId())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .sorted(OPEN_AND_URGENT_FIRST)
                .limit(limit)
                .toList();
    }

    private List<ProblemSummary> all() {
        return catalogue.now().values().stream()
                .filter(line -> visible.includes(line.problem()))
                .map(Line::summary)
                .toList();
    }

    private static final Comparator<ProblemSummary> OPEN_AND_URGENT_FIRST = Comparator.comparing(
                    (ProblemSummary problem) -> !problem.status().isOpen())
            .thenComparing(ProblemSummary::urgency, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(ProblemSummary::problemId);

    /** A problem, and the same in a line. */
    private record Line(Problem problem, ProblemSummary summary) {

        static Line of(Problem problem) {
            return new Line(problem, ProblemSummary.of(problem));
        }
    }
}
