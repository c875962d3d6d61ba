package io.zhiqiao.match;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Explains one expert for one problem: the flow of a match, over this expert alone. */
@Service
final class PairExplainer {

    private final Questions questions;
    private final Matches matches;
    private final RecordStore records;

    PairExplainer(Questions questions, Matches matches, RecordStore records) {
        this.questions = questions;
        this.matches = matches;
        this.records = records;
    }

    ExplainResponse explain(ExplainRequest request) {
        var expertId = request.expertId();
        if (expertId == null || expertId.isBlank()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.BAD_REQUEST,
                    "required",
                    "expertId",
                    null,
                    new Sentence("请给出专家编号（expertId）。", "Give the id of the expert (expertId).")));
        }
        if (!records.contains(RecordKind.EXPERTS, expertId)) {
            throw RejectedException.notFound("expertId", expertId, "专家", "expert");
        }
        var problem = questions.problem(request.problemText(), request.problemId(), null);
        var onlyThisExpert = new ExpertFilter(Map.of(EvidenceField.EXPERT_ID, List.of(expertId)));
        var answer = matches.match(problem, new MatchOptions(1, onlyThisExpert, true));
        var match = answer.experts().stream().findFirst().orElse(null);
        var excluded = answer.excluded().stream().findFirst().orElse(null);
        return new ExplainResponse(
                answer.problem(),
                expertId,
                match != null && match.wording().code() != FitWording.NOT_SUGGESTED,
                match,
                excluded);
    }
}
