package io.zhiqiao.casebook;

import io.zhiqiao.indexer.corpus.Confidentiality;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordView;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.service.Ladder;
import io.zhiqiao.service.SolvedLevel;
import io.zhiqiao.service.SolvedLevels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Of which problems a case can be told: those with a solution that a document proves, confirmed where it has to be. */
@Component
class SolvedProblems {

    private final SolvedLevels levels;
    private final PostedProblems problems;
    private final RecordStore records;
    private final RecordView<LibraryCase, LibraryCase> cases;

    SolvedProblems(SolvedLevels levels, PostedProblems problems, RecordStore records) {
        this.levels = levels;
        this.problems = problems;
        this.records = records;
        this.cases = new RecordView<>(records, RecordKind.CASES, told -> told);
    }

    /** The level that a problem has reached, if a case can be told of it. */
    Optional<SolvedLevel> level(String problemId) {
        return levels.level(problemId)
                .filter(level -> level.level() >= Ladder.DOCUMENT_FROM && !level.waitsForEnterprise());
    }

    /** Whether everybody may read of a problem. */
    boolean isPublic(String problemId) {
        return records.find(RecordKind.PROBLEMS, problemId)
                .filter(problem -> problem.engagement().confidentiality() == Confidentiality.PUBLIC)
                .isPresent();
    }

    /** The case of a problem, in whatever state. */
    Optional<LibraryCase> caseOf(String problemId) {
        return cases.now().values().stream()
                .filter(told -> told.origin().problemId() != null
                        && told.origin().problemId().value().equals(problemId))
                .findFirst();
    }

    /** All cases, in whatever state, by id. */
    List<LibraryCase> cases() {
        return List.copyOf(cases.now().values());
    }

    /** Problems that whoever asks sees, of which a case can be told and none is, by id. */
    List<Problem> untold() {
        var told = cases.now().values().stream()
                .map(one -> one.origin().problemId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var there = problems.visible();
        return levels.provenProblems().stream()
                .filter(problemId -> level(problemId).isPresent())
                .flatMap(problemId -> records.find(RecordKind.PROBLEMS, problemId).stream())
                .filter(problem -> !told.contains(problem.id()) && there.test(problem))
                .toList();
    }
}
