package io.zhiqiao.proposal;

import io.zhiqiao.account.Role;
import io.zhiqiao.match.Mark;
import io.zhiqiao.match.Marks;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Tells the workbench how far the experts of its list have come. */
@Component
class WorkbenchMarks implements Marks {

    private final MatchBoard board;

    WorkbenchMarks(MatchBoard board) {
        this.board = board;
    }

    @Override
    public Optional<Map<String, Mark>> of(String problemId) {
        return board.find(problemId)
                .filter(reached -> reached.as(Role.COORDINATOR) || reached.as(Role.SECRETARY))
                .map(reached -> marks(problemId, reached.roles()));
    }

    private Map<String, Mark> marks(String problemId, Set<Role> roles) {
        var marks = new HashMap<String, Mark>();
        board.countedOf(problemId).forEach(match -> marks.put(match.expertId(), mark(match, roles)));
        return marks;
    }

    static Mark mark(Match match, Set<Role> roles) {
        return new Mark(
                match.matchId(),
                match.state().name(),
                match.state().title(),
                match.version(),
                MatchSteps.next(match, roles));
    }
}
