package io.zhiqiao.offer;

import io.zhiqiao.language.Sentence;
import io.zhiqiao.offer.TakenPackage.TakenStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The packages of a problem: what is offered and why, and what it takes; pages and programmes read the same.
 *
 * @param problemId which problem
 * @param offers what fits, the best first; empty for an enterprise, which is shown what is proposed
 * @param taken what it takes, the last changed first
 */
public record OfferView(String problemId, List<Offer> offers, List<TakenView> taken) {

    /** Copies the lists. */
    public OfferView {
        offers = List.copyOf(offers);
        taken = List.copyOf(taken);
    }

    /**
     * A package that fits.
     *
     * @param code of the template
     * @param title what it is called
     * @param purpose for whom it is
     * @param provider who provides it
     * @param steps how many steps it has
     * @param days working days of all steps
     * @param price in 万元; null where it is a share of a contract
     * @param priceRule how it is computed
     * @param reasons why it is offered
     * @param against what speaks against it
     * @param takenBySimilar similar problems that took it and are done with it
     */
    public record Offer(
            String code,
            Sentence title,
            Sentence purpose,
            String provider,
            int steps,
            int days,
            @Nullable BigDecimal price,
            PriceRule priceRule,
            List<Sentence> reasons,
            List<Sentence> against,
            int takenBySimilar) {}

    /**
     * A package that a problem takes.
     *
     * @param takingId its id
     * @param problemId which problem
     * @param code of the template
     * @param templateVersion number of the version that was taken
     * @param title what it is called
     * @param provider who provides it
     * @param state of its life cycle
     * @param stateTitle in words
     * @param stateSince when it came into this state
     * @param reason why it was declined or cancelled; empty otherwise
     * @param steps in their order; those left out among them
     * @param done steps that are done
     * @param kept steps that are not left out
     * @param days working days of the steps that are kept
     * @param price in 万元; null where it is a share of a contract that is not there yet
     * @param contract in 万元; null where there is none
     * @param next what may be tried next by whoever asks
     * @param mayTailor whether whoever asks may change its steps
     * @param mayReport whether whoever asks may write down results
     * @param version to be sent back with a change
     */
    public record TakenView(
            String takingId,
            String problemId,
            String code,
            int templateVersion,
            Sentence title,
            String provider,
            TakingState state,
            Sentence stateTitle,
            Instant stateSince,
            String reason,
            List<TakenStep> steps,
            int done,
            int kept,
            int days,
            @Nullable BigDecimal price,
            PriceRule priceRule,
            @Nullable BigDecimal contract,
            List<NextStep> next,
            boolean mayTailor,
            boolean mayReport,
            long version) {}

    /**
     * A step of the life cycle.
     *
     * @param name of the transition
     * @param title what its button says
     * @param needsReason whether a reason has to be given
     */
    public record NextStep(String name, Sentence title, boolean needsReason) {}
}
