package io.zhiqiao.match;

import io.zhiqiao.engine.MapperRules;
import io.zhiqiao.engine.Names;
import io.zhiqiao.expert.ExpertSummary;
import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.match.ExpertProblemsResponse.ExcludedProblemResponse;
import io.zhiqiao.match.ExpertProblemsResponse.StateResponse;
import io.zhiqiao.match.MatchResponse.ContributionResponse;
import io.zhiqiao.match.MatchResponse.ExcludedExpertResponse;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.match.MatchResponse.QuotationResponse;
import io.zhiqiao.match.MatchResponse.ReasonResponse;
import io.zhiqiao.match.MatchResponse.RuleResponse;
import io.zhiqiao.match.MatchResponse.WordingResponse;
import io.zhiqiao.matcher.ExpertProblems;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.matcher.ProblemMatch;
import io.zhiqiao.matcher.eligibility.Reason;
import io.zhiqiao.matcher.rank.Contribution;
import io.zhiqiao.matcher.rank.ExcludedExpert;
import io.zhiqiao.matcher.rank.ExcludedProblem;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.rank.Quotation;
import io.zhiqiao.matcher.rank.RankedExpert;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.problem.ShownProblems;
import java.util.List;
import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.Named;

/** Shows what the engine answers to people and programmes. */
@Mapper(config = MapperRules.class)
interface MatchMapper {

    @Mapping(target = "problem", source = "problem", qualifiedByName = "asked")
    @Mapping(target = "experts", source = "ranked")
    @Mapping(target = "unverifiedForAll", source = "ranked", qualifiedByName = "sharedByAll")
    MatchResponse toResponse(MatchResult result, @Context Problem problem, @Context Names names);

    @Mapping(target = "reasons", source = "ranked", qualifiedByName = "reasons")
    @Mapping(target = "pieces", source = "ranked", qualifiedByName = "pieces")
    ExpertMatch toResponse(RankedExpert ranked, @Context Problem problem, @Context Names names);

    @Mapping(target = "kindName", source = "kind", qualifiedByName = "kindName")
    QuotationResponse toResponse(Quotation quotation, @Context Names names);

    ExcludedExpertResponse toResponse(ExcludedExpert excluded);

    RuleResponse toResponse(Reason reason);

    @Mapping(target = "problems", source = "ranked")
    ExpertProblemsResponse toResponse(ExpertProblems problems, @Context Names names, @Context ShownProblems shown);

    ExpertProblemResponse toResponse(ProblemMatch match, @Context Names names, @Context ShownProblems shown);

    default ExcludedProblemResponse toResponse(ExcludedProblem excluded, @Context ShownProblems shown) {
        var problem = excluded.problem();
        var reasons = excluded.reasons().stream()
                .map(reason -> new RuleResponse(
                        reason.rule(), shown.words(problem, reason.zh()), shown.words(problem, reason.en())))
                .toList();
        return new ExcludedProblemResponse(shown.line(problem), excluded.fit(), reasons);
    }

    default ContributionResponse toResponse(Contribution contribution) {
        var feature = contribution.feature();
        return new ContributionResponse(
                feature, feature.zh(), feature.en(), contribution.value(), contribution.points());
    }

    default StateResponse toResponse(ExpertProblems.State state) {
        return new StateResponse(state, state.zh(), state.en());
    }

    default WordingResponse toResponse(FitWording wording) {
        return new WordingResponse(wording, wording.zh(), wording.en());
    }

    default ExpertSummary toSummary(Expert expert) {
        return ExpertSummary.of(expert);
    }

    default ProblemSummary toSummary(Problem problem, @Context ShownProblems shown) {
        return shown.line(problem);
    }

    default String toText(EvidenceId id) {
        return id.value();
    }

    default String toText(ExpertId id) {
        return id.value();
    }

    @Named("asked")
    default MatchResponse.Asked asked(Problem problem) {
        return new MatchResponse.Asked(
                Questions.isTyped(problem) ? null : problem.id().value(), problem.title());
    }

    @Named("kindName")
    default Sentence kindName(EvidenceKind kind, @Context Names names) {
        return names.evidenceKind(kind);
    }

    @Named("reasons")
    default List<ReasonResponse> reasons(RankedExpert expert, @Context Problem problem, @Context Names names) {
        return new ReasonWriter(problem, names).reasons(expert);
    }

    @Named("pieces")
    default List<PieceResponse> pieces(RankedExpert expert, @Context Names names) {
        var quotations = expert.quotations().stream()
                .map(quotation -> toResponse(quotation, names))
                .toList();
        return PieceResponse.of(expert, quotations, kind -> kindName(kind, names));
    }

    @Named("sharedByAll")
    default List<RuleResponse> sharedByAll(List<RankedExpert> ranked) {
        if (ranked.size() < 2) {
            return List.of();
        }
        return ranked.getFirst().unverified().stream()
                .filter(reason ->
                        ranked.stream().allMatch(expert -> expert.unverified().contains(reason)))
                .map(this::toResponse)
                .toList();
    }
}
