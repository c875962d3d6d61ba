package io.zhiqiao.service;

import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.problem.ServiceFacts;
import io.zhiqiao.proposal.Match;
import io.zhiqiao.proposal.MatchCounts;
import io.zhiqiao.proposal.MatchState;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the life cycle of problems what matches and services have come to. */
@Component
class ServedFacts implements ServiceFacts {

    private static final Set<MatchState> ACCEPTED =
            Set.of(MatchState.ACCEPTED, MatchState.CONFIRMED, MatchState.ACTIVE, MatchState.DONE);

    private final MatchCounts matches;
    private final ServiceRows services;
    private final LevelRows levels;
    private final RatingRows ratings;

    ServedFacts(MatchCounts matches, ServiceRows services, LevelRows levels, RatingRows ratings) {
        this.matches = matches;
        this.services = services;
        this.levels = levels;
        this.ratings = ratings;
    }

    @Override
    public Facts of(ProblemId problemId) {
        var id = problemId.value();
        var all = matches.of(id);
        var level = levels.findFirstByProblemIdOrderByLevelIdDesc(id);
        return new Facts(
                (int) all.stream()
                        .filter(match -> ACCEPTED.contains(match.state()))
                        .count(),
                (int) all.stream().filter(match -> match.state().bothAccepted()).count(),
                services.countByProblemId(id),
                level.map(SolvedLevel::countedLevel).orElse(0),
                level.map(one -> one.documentIds().size()).orElse(0),
                !ratings.findByProblemIdAndSide(id, Side.ENTERPRISE).isEmpty());
    }

    @Override
    public boolean serves(ProblemId problemId, String expertId) {
        return matches.of(problemId.value()).stream()
                .filter(match -> match.expertId().equals(expertId))
                .anyMatch(match -> match.invitedAt() != null);
    }

    @Override
    public Set<String> servedBy(String expertId) {
        return problems(expertId, match -> match.invitedAt() != null);
    }

    @Override
    public Set<String> agreedOf(String expertId) {
        return problems(expertId, match -> match.confirmedAt() != null);
    }

    private Set<String> problems(String expertId, Predicate<Match> which) {
        return matches.ofExpert(expertId).stream()
                .filter(which)
                .map(Match::problemId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
