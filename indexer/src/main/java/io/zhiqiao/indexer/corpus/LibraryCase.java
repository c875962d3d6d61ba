package io.zhiqiao.indexer.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case of the library (案例库): what was wrong, what was done about it, and what came of it.
 *
 * @param id identity of the case
 * @param kind a solved problem, or an innovation of the shop floor
 * @param title 1 to {@value #MAX_TITLE_CHARS} UTF-16 code units
 * @param story what is told
 * @param subject what it is about, where and when
 * @param origin where it comes from, and who may be named
 * @param state of its life cycle
 */
public record LibraryCase(
        CaseId id, CaseKind kind, String title, Story story, Subject subject, Origin origin, CaseState state) {

    /** Longest accepted {@code title}, in UTF-16 code units. */
    public static final int MAX_TITLE_CHARS = 100;

    /** Longest accepted part of a story, in UTF-16 code units. */
    public static final int MAX_PART_CHARS = 4_000;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code title} is blank or too long
     */
    public LibraryCase {
        if (title.isBlank() || title.length() > MAX_TITLE_CHARS) {
            throw new IllegalArgumentException(
                    "案例（%1$s）的标题须为 1 至 %2$d 个字符。\nThe title of the case (%1$s) must have 1 to %2$d chars."
                            .formatted(id, MAX_TITLE_CHARS));
        }
    }

    /** Whether everybody who signed in may read it, and it is found. */
    public boolean isPublished() {
        return state == CaseState.PUBLISHED;
    }

    /** The same in another state. */
    public LibraryCase in(CaseState next) {
        return new LibraryCase(id, kind, title, story, subject, origin, next);
    }

    /** The same with another origin. */
    public LibraryCase with(Origin next) {
        return new LibraryCase(id, kind, title, story, subject, next, state);
    }

    /**
     * What is told, each part at most {@value LibraryCase#MAX_PART_CHARS} UTF-16 code units; may be empty in a draft.
     *
     * @param situation what was wrong, or how it was before
     * @param approach what was done
     * @param result what came of it, in numbers
     */
    public record Story(String situation, String approach, String result) {

        /**
         * Checks the values.
         *
         * @throws IllegalArgumentException if a part is too long
         */
        public Story {
            for (var part : List.of(situation, approach, result)) {
                if (part.length() > MAX_PART_CHARS) {
                    throw new IllegalArgumentException(
                            "案例的每一部分最多 %1$d 个字符。\nEach part of a case has at most %1$d chars."
                                    .formatted(MAX_PART_CHARS));
                }
            }
        }
    }

    /**
     * What a case is about, where and when.
     *
     * @param industryCode GB/T 4754; may be empty
     * @param teamIndustry industry of the service team; may be empty
     * @param district may be empty
     * @param finishedOn the day on which the result was there; null where it is not said
     */
    public record Subject(
            String industryCode,
            String teamIndustry,
            String district,
            @Nullable LocalDate finishedOn) {}

    /**
     * Where a case comes from, and who may be named.
     *
     * @param problemId the problem that was solved; null for an innovation of the shop floor
     * @param solvedLevel 3 to 6 on the ladder of “solved” when the case was made; 0 for an innovation of the shop floor
     * @param enterprise where it happened; null where that is not said
     * @param enterpriseAgreed whether the enterprise agreed to be named
     * @param makers who did it
     */
    public record Origin(
            @Nullable ProblemId problemId,
            int solvedLevel,
            @Nullable OrganisationRef enterprise,
            boolean enterpriseAgreed,
            List<Maker> makers) {

        /** Copies the list. */
        public Origin {
            makers = List.copyOf(makers);
        }

        /** The enterprise where everybody may know it; null otherwise. */
        public @Nullable OrganisationRef namedEnterprise() {
            return enterpriseAgreed ? enterprise : null;
        }

        /** Those whom everybody may know. */
        public List<Maker> namedMakers() {
            return makers.stream().filter(Maker::agreed).toList();
        }
    }

    /**
     * Somebody who did it.
     *
     * @param expertId an expert of the pool; null for somebody else
     * @param name as written
     * @param agreed whether (s)he agreed to be named
     */
    public record Maker(@Nullable ExpertId expertId, String name, boolean agreed) {}
}
