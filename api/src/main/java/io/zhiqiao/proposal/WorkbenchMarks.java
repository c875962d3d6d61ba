package io.zhiqiao.proposal;

import io.zhiqiao.match.Mark;
import io.zhiqiao.match.Marks;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the workbench how far the experts of its list have come. */
@Component
class WorkbenchMarks implements Marks {

    private final MatchBoard board;
    private final MatchSteps steps;

    WorkbenchMarks(MatchBoard board, MatchSteps steps) {
        this.board = board;
        this.steps = steps;
    }

    @Override
    public Map<String, Mark> of(String problemId) {
        var marks = new HashMap<String, Mark>();
        for (var match : board.countedOf(problemId)) {
            marks.put(match.expertId(), mark(match));
        }
        return marks;
    }

    Mark mark(Match match) {
        return new Mark(
                match.matchId(),
                match.state().name(),
                match.state().title(),
                match.version(),
                steps.reach(match.matchId()).next());
    }
}
