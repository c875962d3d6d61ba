package io.zhiqiao.posting;

import io.zhiqiao.document.UnsentProblems;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells who may attach files to a form that was not sent yet. */
@Component
class UnsentDrafts implements UnsentProblems {

    private final ProblemDrafts drafts;

    UnsentDrafts(ProblemDrafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<String> enterpriseOf(String problemId) {
        return drafts.findById(problemId).map(ProblemDraft::organisationId);
    }
}
