package io.zhiqiao.offer;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.offer.Takings.Reached;
import io.zhiqiao.proposal.MatchBoard;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The packages that are under way, of the problems that whoever asks reaches; what has waited longest first. */
@Component
class UnderWay {

    private static final Set<TakingState> OPEN = Set.of(TakingState.DRAFT, TakingState.PROPOSED, TakingState.ACCEPTED);

    private final TakenRows rows;
    private final Packages packages;
    private final MatchBoard board;

    UnderWay(TakenRows rows, Packages packages, MatchBoard board) {
        this.rows = rows;
        this.packages = packages;
        this.board = board;
    }

    @Transactional(readOnly = true)
    List<Line> lines() {
        return rows.findByStateInOrderByStateSince(OPEN).stream()
                .flatMap(
                        taken -> board
                                .find(taken.problemId())
                                .map(problem -> new Reached(taken, problem))
                                .filter(Reached::isSeen)
                                .stream())
                .map(this::line)
                .toList();
    }

    private Line line(Reached reached) {
        var taken = reached.taken();
        return new Line(
                taken.takingId(),
                taken.problemId(),
                reached.problem().problem().title(),
                packages.version(taken.packageId()).title(),
                taken.state(),
                taken.stateSince(),
                (int) taken.kept().stream()
                        .filter(step -> step.doneOn() != null)
                        .count(),
                taken.kept().size());
    }

    /**
     * A package that is under way.
     *
     * @param takingId its id
     * @param problemId which problem
     * @param problemTitle of the problem
     * @param title of the package
     * @param state of its life cycle
     * @param since when it came into this state
     * @param done steps that are done
     * @param kept steps that are not left out
     */
    record Line(
            String takingId,
            String problemId,
            String problemTitle,
            Sentence title,
            TakingState state,
            Instant since,
            int done,
            int kept) {}
}
