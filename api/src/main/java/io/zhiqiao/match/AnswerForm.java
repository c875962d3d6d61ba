package io.zhiqiao.match;

import io.zhiqiao.engine.Names;
import io.zhiqiao.matcher.ExpertProblems;
import io.zhiqiao.matcher.MatchResult;
import io.zhiqiao.problem.ShownProblems;
import org.mapstruct.factory.Mappers;

/** The form of answers without a web around it: the command line prints the same records as REST. */
public final class AnswerForm {

    private final MatchMapper mapper = Mappers.getMapper(MatchMapper.class);
    private final Names names;

    /** Says codes and listed values by {@code names}. */
    public AnswerForm(Names names) {
        this.names = names;
    }

    /** Experts for a problem. */
    public MatchResponse of(MatchResult result) {
        return mapper.toResponse(result, result.problem(), names);
    }

    /** Problems for an expert. */
    public ExpertProblemsResponse of(ExpertProblems problems) {
        return mapper.toResponse(problems, names, ShownProblems.OPEN);
    }
}
