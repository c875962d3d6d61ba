package io.zhiqiao.problem;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Table;

/**
 * What the journey of a problem adds to its record.
 *
 * @param problemId which problem
 * @param stateSince when it came into its present state
 * @param remindedAt when those who could go on were reminded of that; null if they were not
 * @param original what the enterprise wrote before anything was refined; null before a refined text is published
 * @param refinement the refined text; null where nobody refined
 * @param coordinator login of who looks after it; null before somebody does
 * @param createdBy login of who posted it; null for an imported one
 * @param anonymous whether outsiders see {@code shownName} in place of the enterprise
 * @param shownName for example 某汽车零部件企业; null where nothing is hidden
 * @param mergedInto id of the problem that it was merged into; null for none
 * @param transferredTo programme or office that goes on with it; null for none
 * @param version grows with each change; 0 before it is written
 */
@Table("problem_journey")
public record ProblemJourney(
        @Id String problemId,
        Instant stateSince,
        @Nullable Instant remindedAt,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "original_") @Nullable
        Original original,

        @Embedded(onEmpty = Embedded.OnEmpty.USE_NULL, prefix = "refined_") @Nullable
        Refinement refinement,

        @Nullable String coordinator,
        @Nullable String createdBy,
        boolean anonymous,
        @Nullable String shownName,
        @Nullable String mergedInto,
        @Nullable String transferredTo,
        @Version long version) {

    /** Of a problem that had none yet. */
    static ProblemJourney begin(String problemId, @Nullable String createdBy, Instant now) {
        return new ProblemJourney(problemId, now, null, null, null, null, createdBy, false, null, null, null, 0);
    }

    /** Whether the enterprise agreed to what is to be published, or nothing was changed in its own words. */
    public boolean isConfirmed() {
        return refinement == null || refinement.confirmedAt() != null;
    }

    /** The same in a new state. */
    ProblemJourney entered(Instant now, @Nullable String by) {
        return watched(now, null, by == null ? coordinator : by);
    }

    /** The same after a reminder. */
    ProblemJourney reminded(Instant now) {
        return watched(stateSince, now, coordinator);
    }

    private ProblemJourney watched(Instant since, @Nullable Instant reminded, @Nullable String by) {
        return new ProblemJourney(
                problemId,
                since,
                reminded,
                original,
                refinement,
                by,
                createdBy,
                anonymous,
                shownName,
                mergedInto,
                transferredTo,
                version);
    }

    /** The same with another refined text. */
    ProblemJourney refined(@Nullable Refinement text) {
        return worded(original, text);
    }

    /** The same, remembering what stood in the record before the refined text took its place. */
    ProblemJourney keeping(Original before) {
        return worded(original == null ? before : original, refinement);
    }

    private ProblemJourney worded(@Nullable Original before, @Nullable Refinement text) {
        return new ProblemJourney(
                problemId,
                stateSince,
                remindedAt,
                before,
                text,
                coordinator,
                createdBy,
                anonymous,
                shownName,
                mergedInto,
                transferredTo,
                version);
    }

    /** The same, shown under another name; null for its own. */
    ProblemJourney shownAs(@Nullable String name) {
        return new ProblemJourney(
                problemId,
                stateSince,
                remindedAt,
                original,
                refinement,
                coordinator,
                createdBy,
                name != null,
                name,
                mergedInto,
                transferredTo,
                version);
    }

    /** The same, gone on elsewhere. */
    ProblemJourney goneTo(@Nullable String problem, @Nullable String programme) {
        return new ProblemJourney(
                problemId,
                stateSince,
                remindedAt,
                original,
                refinement,
                coordinator,
                createdBy,
                anonymous,
                shownName,
                problem,
                programme,
                version);
    }

    /**
     * What the enterprise wrote.
     *
     * @param title of the problem
     * @param present what is wrong today; may be empty
     */
    public record Original(String title, String present) {}

    /**
     * A text that says the same better.
     *
     * @param title of the problem
     * @param text what is wrong today
     * @param by login of who wrote it
     * @param at when
     * @param confirmedBy login of who agreed; null before somebody does
     * @param confirmedAt when; null before
     * @param answer what the enterprise wants otherwise; null for nothing
     */
    public record Refinement(
            String title,
            String text,
            String by,
            Instant at,
            @Nullable String confirmedBy,
            @Nullable Instant confirmedAt,
            @Nullable String answer) {

        Refinement confirmed(String who, Instant when) {
            return new Refinement(title, text, by, at, who, when, null);
        }

        Refinement answered(String wish) {
            return new Refinement(title, text, by, at, null, null, wish);
        }
    }
}
