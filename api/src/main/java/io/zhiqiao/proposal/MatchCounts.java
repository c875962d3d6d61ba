package io.zhiqiao.proposal;

import java.util.List;
import org.springframework.stereotype.Component;

/** Every match of a problem, whoever asks: for counting. Knows nobody but the rows, so that everybody may ask it. */
@Component
public final class MatchCounts {

    private final MatchRows rows;

    MatchCounts(MatchRows rows) {
        this.rows = rows;
    }

    /** The matches of a problem, in the order of their turns. */
    public List<Match> of(String problemId) {
        return rows.findByProblemIdOrderByTurn(problemId);
    }

    /** The matches of an expert, the last moved first. */
    public List<Match> ofExpert(String expertId) {
        return rows.findByExpertIdOrderByStateSinceDesc(expertId);
    }
}
