package io.zhiqiao.proposal;

import io.zhiqiao.account.Role;
import io.zhiqiao.proposal.MatchSteps.Reached;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The problems for which experts are being proposed, asked or at work: what waits for the office, and for whom else. */
@Service
class Desk {

    private static final int MOST = 500;
    private static final Set<MatchState> OPEN = Set.of(
            MatchState.SHORTLISTED,
            MatchState.PROPOSED,
            MatchState.INVITED,
            MatchState.ACCEPTED,
            MatchState.CONFIRMED,
            MatchState.ACTIVE);

    private final MatchRows rows;
    private final MatchSteps steps;

    Desk(MatchRows rows, MatchSteps steps) {
        this.rows = rows;
        this.steps = steps;
    }

    /** A line per problem that whoever asks reaches; those that wait for the office first, then the newest. */
    @Transactional(readOnly = true)
    List<Line> lines() {
        var byProblem = steps.reach(rows.findByStateInOrderByStateSinceDesc(OPEN)).stream()
                .filter(reached -> !reached.as(Role.EXPERT))
                .limit(MOST)
                .collect(Collectors.groupingBy(
                        reached -> reached.match().problemId(), LinkedHashMap::new, Collectors.toList()));
        return byProblem.values().stream()
                .map(Desk::line)
                .sorted(Comparator.comparing(Line::waits))
                .toList();
    }

    private static Line line(Collection<Reached> matches) {
        var first = matches.iterator().next();
        var counts = matches.stream()
                .collect(Collectors.groupingBy(reached -> reached.match().state(), Collectors.summingInt(one -> 1)));
        return new Line(
                first.match().problemId(),
                first.problem().title(),
                Map.copyOf(counts),
                first.match().stateSince());
    }

    /**
     * A problem with what became of its experts.
     *
     * @param problemId which problem
     * @param title of the problem
     * @param counts experts by state
     * @param since when anything moved last
     */
    record Line(String problemId, String title, Map<MatchState, Integer> counts, Instant since) {

        /** What the problem waits for, the most urgent first: its order is that of the desk. */
        public Waits waits() {
            if (has(MatchState.ACTIVE) || has(MatchState.CONFIRMED)) {
                return Waits.SERVICE;
            }
            if (has(MatchState.ACCEPTED)) {
                return Waits.ENTERPRISE;
            }
            if (has(MatchState.INVITED)) {
                return Waits.EXPERT;
            }
            return has(MatchState.PROPOSED) ? Waits.INVITATION : Waits.PROPOSAL;
        }

        /** The states that occur, in the order of the way. */
        public List<MatchState> states() {
            return counts.keySet().stream().sorted().toList();
        }

        private boolean has(MatchState state) {
            return counts.containsKey(state);
        }
    }

    /** Whose turn it is. */
    enum Waits {
        /** The office has proposed somebody, and invites now. */
        INVITATION,
        /** The office has shortlisted somebody, and proposes now. */
        PROPOSAL,
        EXPERT,
        ENTERPRISE,
        SERVICE;

        /** Whether it is the office's turn. */
        public boolean isOffice() {
            return this == INVITATION || this == PROPOSAL;
        }
    }
}
