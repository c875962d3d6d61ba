package io.zhiqiao.offer;

import io.zhiqiao.offer.ServicePackage.PackageStep;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A package that a problem takes, with its own steps.
 *
 * @param takingId random, unchanging
 * @param problemId which problem
 * @param packageId which version of which template
 * @param code what all versions of the template have in common
 * @param state of its life cycle
 * @param stateSince when it came into this state
 * @param contract amount of the contract in 万元; null while there is none
 * @param reason why it was declined or cancelled; empty otherwise
 * @param proposedBy login of who tailored it
 * @param steps in their order; those left out among them
 * @param version grows with each change; 0 before it is written
 */
@Table("taken_package")
public record TakenPackage(
        @Id String takingId,
        String problemId,
        String packageId,
        String code,
        TakingState state,
        Instant stateSince,
        @Nullable BigDecimal contract,
        String reason,
        String proposedBy,

        @MappedCollection(idColumn = "taking_id", keyColumn = "place")
        List<TakenStep> steps,

        @Version long version) {

    /** Copies the steps. */
    public TakenPackage {
        steps = List.copyOf(steps);
    }

    static TakenPackage of(String takingId, String problemId, ServicePackage template, String login, Instant now) {
        return new TakenPackage(
                takingId,
                problemId,
                template.packageId(),
                template.code(),
                TakingState.DRAFT,
                now,
                null,
                "",
                login,
                template.steps().stream().map(TakenStep::of).toList(),
                0);
    }

    /** Steps that are to be done, or were. */
    public List<TakenStep> kept() {
        return steps.stream().filter(step -> !step.leftOut()).toList();
    }

    /** Working days of the steps that are kept. */
    public int days() {
        return kept().stream().mapToInt(TakenStep::days).sum();
    }

    TakingFacts facts(boolean problemOpen) {
        var open = kept().stream().filter(step -> step.doneOn() == null).count();
        return new TakingFacts(kept().size(), (int) open, problemOpen);
    }

    TakenPackage in(TakingState next, Instant at, String why) {
        return new TakenPackage(
                takingId, problemId, packageId, code, next, at, contract, why, proposedBy, steps, version);
    }

    TakenPackage with(List<TakenStep> nextSteps) {
        return new TakenPackage(
                takingId,
                problemId,
                packageId,
                code,
                state,
                stateSince,
                contract,
                reason,
                proposedBy,
                nextSteps,
                version);
    }

    TakenPackage withContract(@Nullable BigDecimal amount) {
        return new TakenPackage(
                takingId, problemId, packageId, code, state, stateSince, amount, reason, proposedBy, steps, version);
    }

    TakenPackage with(int place, TakenStep step) {
        var changed = new ArrayList<>(steps);
        changed.set(place, step);
        return with(changed);
    }

    TakenPackage adding(TakenStep step) {
        var longer = new ArrayList<>(steps);
        longer.add(step);
        return with(longer);
    }

    /**
     * A step of a package that is taken.
     *
     * @param name what is done
     * @param role who does it
     * @param document what it has to bring; may be empty
     * @param days working days, at least 1
     * @param usualDays those of the template; null for a step that was added
     * @param leftOut whether it is not done for this problem
     * @param why it was added, left out, or has other days; empty where it is as usual
     * @param doneOn when it was done; null before
     * @param result what came of it; empty before
     * @param documentId the document that it brought; null for none
     */
    @Table("taken_step")
    public record TakenStep(
            String name,
            String role,
            String document,
            int days,
            @Nullable Integer usualDays,
            boolean leftOut,
            String why,
            @Nullable LocalDate doneOn,
            String result,
            @Nullable String documentId) {

        static TakenStep of(PackageStep step) {
            return new TakenStep(
                    step.name(), step.role(), step.document(), step.days(), step.days(), false, "", null, "", null);
        }

        static TakenStep added(PackageStep step, String why) {
            return new TakenStep(
                    step.name(), step.role(), step.document(), step.days(), null, false, why, null, "", null);
        }

        TakenStep tailored(int nextDays, boolean out, String reason) {
            return new TakenStep(name, role, document, nextDays, usualDays, out, reason, doneOn, result, documentId);
        }

        TakenStep done(LocalDate day, String whatCame, @Nullable String proof) {
            return new TakenStep(name, role, document, days, usualDays, leftOut, why, day, whatCame, proof);
        }
    }
}
