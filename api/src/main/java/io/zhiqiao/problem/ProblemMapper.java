package io.zhiqiao.problem;

import io.zhiqiao.engine.MapperRules;
import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import org.jspecify.annotations.Nullable;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Shows a problem's record to people and programmes. */
@Mapper(config = MapperRules.class)
interface ProblemMapper {

    @Mapping(target = "problem", source = "problem", qualifiedByName = "summary")
    @Mapping(target = "statusName", source = "posting.status", qualifiedByName = "status")
    @Mapping(target = "kind", source = "classification.kind", qualifiedByName = "kind")
    @Mapping(target = "field", source = "classification.field")
    @Mapping(target = "ipc", source = "classification.ipc", qualifiedByName = "ipc")
    @Mapping(target = "industry", source = "classification.industryCode", qualifiedByName = "industry")
    @Mapping(target = "scenario", source = "statement.scenario")
    @Mapping(target = "currentProblem", source = "statement.currentProblem")
    @Mapping(target = "existingBasis", source = "statement.existingBasis")
    @Mapping(target = "triedAndFailed", source = "statement.triedAndFailed")
    @Mapping(target = "targets", source = "statement.targets")
    @Mapping(target = "constraints", source = "statement.constraints")
    @Mapping(target = "cooperationForms", source = "engagement.cooperationForms", qualifiedByName = "cooperationForm")
    @Mapping(target = "budgetMin", source = "engagement.budgetMin")
    @Mapping(target = "budgetMax", source = "engagement.budgetMax")
    @Mapping(target = "expertsWanted", source = "engagement.expertsWanted")
    ProblemResponse toResponse(Problem problem, @Context Names names);

    @Mapping(target = "operator", source = "operator", qualifiedByName = "sign")
    ProblemResponse.TargetResponse toResponse(Problem.Target target);

    @Named("summary")
    default ProblemSummary summary(Problem problem) {
        return ProblemSummary.of(problem);
    }

    @Named("status")
    default Sentence status(ProblemStatus status, @Context Names names) {
        return names.value("problemStatus", status.name());
    }

    @Named("kind")
    default Sentence kind(String kind, @Context Names names) {
        return names.value("problemKind", kind);
    }

    @Named("ipc")
    default Sentence ipc(String symbol, @Context Names names) {
        return names.ipc(symbol);
    }

    @Named("industry")
    default @Nullable Sentence industry(String code, @Context Names names) {
        return code.isEmpty() ? null : names.industry(code);
    }

    @Named("cooperationForm")
    default Sentence cooperationForm(String form, @Context Names names) {
        return names.value("cooperationForm", form);
    }

    @Named("sign")
    default String sign(String operator) {
        return switch (operator) {
            case ">=" -> "≥";
            case "<=" -> "≤";
            default -> operator;
        };
    }
}
