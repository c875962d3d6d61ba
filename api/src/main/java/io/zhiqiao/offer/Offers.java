package io.zhiqiao.offer;

import io.zhiqiao.account.Role;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.SimilarProblems;
import io.zhiqiao.offer.OfferView.NextStep;
import io.zhiqiao.offer.OfferView.Offer;
import io.zhiqiao.offer.OfferView.TakenView;
import io.zhiqiao.offer.Takings.Reached;
import io.zhiqiao.proposal.MatchBoard;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says which packages fit a problem, by rules and by what similar problems took, and shows what it takes. */
@Service
public class Offers {

    private static final int SIMILAR = 20;

    private final Packages packages;
    private final Takings takings;
    private final TakenRows rows;
    private final MatchBoard board;
    private final SimilarProblems similar;

    Offers(Packages packages, Takings takings, TakenRows rows, MatchBoard board, SimilarProblems similar) {
        this.packages = packages;
        this.takings = takings;
        this.rows = rows;
        this.board = board;
        this.similar = similar;
    }

    /** The packages of a problem, for who reaches it. */
    @Transactional(readOnly = true)
    public OfferView view(String problemId) {
        var reached = board.reach(problemId);
        var taken = takings.of(problemId);
        var office = reached.as(Role.COORDINATOR) || reached.as(Role.SECRETARY) || reached.as(Role.ADMINISTRATOR);
        return new OfferView(
                problemId,
                office ? offers(reached.problem(), taken) : List.of(),
                taken.stream().map(this::shown).toList());
    }

    private List<Offer> offers(Problem problem, List<Reached> taken) {
        var history = history(problem);
        return packages.offered().stream()
                .filter(template -> taken.stream()
                        .noneMatch(one -> one.taken().code().equals(template.code())
                                && one.taken().state().isOpen()))
                .map(template -> new Candidate(
                        template,
                        PackageFit.of(template, problem),
                        history.getOrDefault(template.code(), 0L).intValue()))
                .filter(one -> !one.fit().reasons().isEmpty() || one.history() > 0)
                .sorted(Comparator.comparingInt(Candidate::strength)
                        .reversed()
                        .thenComparing(one -> one.template().code()))
                .map(Candidate::offer)
                .toList();
    }

    /** How many similar problems are done with each package, by its code. */
    private Map<String, Long> history(Problem problem) {
        var alike = similar.to(problem.title(), problem.problemText(), problem.id(), SIMILAR).stream()
                .map(one -> one.problem().id().value())
                .toList();
        return alike.isEmpty()
                ? Map.of()
                : rows.findByProblemIdIn(alike).stream()
                        .filter(one -> one.state() == TakingState.DONE)
                        .collect(Collectors.groupingBy(TakenPackage::code, Collectors.counting()));
    }

    /** A package as whoever asks sees it. */
    @Transactional(readOnly = true)
    public TakenView taken(String takingId) {
        return shown(takings.reach(takingId));
    }

    private TakenView shown(Reached reached) {
        var taken = reached.taken();
        var template = packages.version(taken.packageId());
        var office = reached.isOffice();
        return new TakenView(
                taken.takingId(),
                taken.problemId(),
                taken.code(),
                template.packageVersion(),
                template.title(),
                template.provider(),
                taken.state(),
                taken.state().title(),
                taken.stateSince(),
                taken.reason(),
                taken.steps(),
                (int) taken.kept().stream()
                        .filter(step -> step.doneOn() != null)
                        .count(),
                taken.kept().size(),
                taken.days(),
                template.priceRule()
                        .of(template.price(), taken.days(), taken.contract())
                        .orElse(null),
                template.priceRule(),
                taken.contract(),
                TakingLifeCycle.TABLE.next(taken.state(), reached.problem().roles()).stream()
                        .map(step -> new NextStep(step.name(), step.title(), step.needsReason()))
                        .toList(),
                office && taken.state() == TakingState.DRAFT,
                office && taken.state() == TakingState.ACCEPTED,
                taken.version());
    }

    private record Candidate(ServicePackage template, PackageFit fit, int history) {

        int strength() {
            return fit.strength() + Math.min(history, 2);
        }

        Offer offer() {
            return new Offer(
                    template.code(),
                    template.title(),
                    template.purpose(),
                    template.provider(),
                    template.steps().size(),
                    template.days(),
                    template.priceRule()
                            .of(template.price(), template.days(), null)
                            .orElse(null),
                    template.priceRule(),
                    fit.reasons(),
                    fit.against(),
                    history);
        }
    }
}
