package io.zhiqiao.indexer.corpus;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technical problem posted by an enterprise that looks for an expert (技术难题).
 *
 * <p>The firm's own words keep the name {@code problemText} through the whole house; see "The life of a problem text"
 * in {@code docs/architecture.md}.
 *
 * @param id identity of the problem
 * @param title 1 to {@value #MAX_TITLE_CHARS} UTF-16 code units
 * @param problemText what the enterprise wrote, unchanged; 1 to {@value #MAX_CHARS} UTF-16 code units, mostly Chinese
 *     with Latin terms and numbers inside
 * @param classification what it is about, in codes
 * @param statement the problem taken apart: what is, what shall be
 * @param engagement what the enterprise wants of an expert, and on which terms
 * @param posting who posted it, and its state
 */
public record Problem(
        ProblemId id,
        String title,
        String problemText,
        Classification classification,
        Statement statement,
        Engagement engagement,
        Posting posting) {

    /** Longest accepted {@code problemText}, in UTF-16 code units. */
    public static final int MAX_CHARS = 20_000;

    /** Longest accepted {@code title}, in UTF-16 code units; forms ask for 40 at most, foreign records are longer. */
    public static final int MAX_TITLE_CHARS = 400;

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code title} or {@code problemText} is blank or too long
     */
    public Problem {
        check(id, "title", title, MAX_TITLE_CHARS);
        check(id, "problemText", problemText, MAX_CHARS);
    }

    /**
     * A problem of which only the text is known, for example one that was typed into the search page.
     *
     * @param id identity of the problem
     * @param title what it is called
     * @param problemText the text
     */
    public static Problem ofText(ProblemId id, String title, String problemText) {
        return new Problem(
                id, title, problemText, Classification.UNKNOWN, Statement.EMPTY, Engagement.OPEN, Posting.UNKNOWN);
    }

    private static void check(ProblemId id, String field, String text, int maxChars) {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    "难题（%2$s）的 %1$s 不能为空。\nThe %s of the problem (%s) must not be blank.".formatted(field, id));
        }
        if (text.length() > maxChars) {
            throw new IllegalArgumentException("""
                    难题（%2$s）的 %1$s 有 %3$d 个字符，最多 %4$d 个。请拆成几道难题。
                    The %s of the problem (%s) has %d chars, but at most %d are accepted.
                    Maybe split the posting into several problems.""".formatted(field, id, text.length(), maxChars));
        }
    }

    /**
     * What a problem is about, in codes.
     *
     * @param kind 技术攻关, 检测 …; may be empty
     * @param industryCode GB/T 4754; may be empty
     * @param field technology field in words; may be empty
     * @param ipc IPC symbols
     * @param teamIndustry industry of the service team; may be empty
     */
    public record Classification(
            String kind, String industryCode, String field, List<String> ipc, String teamIndustry) {

        /** Nothing is known. */
        public static final Classification UNKNOWN = new Classification("", "", "", List.of(), "");

        public Classification {
            ipc = List.copyOf(ipc);
        }
    }

    /**
     * A problem taken apart: what is, what shall be.
     *
     * @param scenario where it happens; may be empty
     * @param currentProblem what is wrong today, with figures; may be empty
     * @param existingBasis what there is already; may be empty
     * @param triedAndFailed internal; may be empty
     * @param targets what shall be reached; empty for "to be clarified"
     * @param constraints may be empty
     * @param openQuestions may be empty
     * @param wantedTrl technology readiness level 1 to 9; null where not said
     */
    public record Statement(
            String scenario,
            String currentProblem,
            String existingBasis,
            String triedAndFailed,
            List<Target> targets,
            String constraints,
            String openQuestions,
            @Nullable Integer wantedTrl) {

        /** Nothing beyond the problem's text. */
        public static final Statement EMPTY = new Statement("", "", "", "", List.of(), "", "", null);

        public Statement {
            targets = List.copyOf(targets);
        }
    }

    /**
     * A figure that shall be reached (指标).
     *
     * @param name what is measured
     * @param operator {@code >=}, {@code <=}, {@code =} or {@code between}
     * @param value a number, or {@code low~high} for {@code between}
     * @param unit may be empty
     * @param condition under which; may be empty
     * @param must whether it is a must or a should
     */
    public record Target(String name, String operator, String value, String unit, String condition, boolean must) {}

    /**
     * What an enterprise wants of an expert, and on which terms.
     *
     * @param cooperationForms 技术开发, 技术咨询 …
     * @param budgetMin in 万元; null where not said; internal
     * @param budgetMax in 万元; null where not said; internal
     * @param ipWish who shall own what comes of it; may be empty
     * @param dueOn last day; null where not said
     * @param urgency 1 (can wait) to 5 (stands still); null where not said
     * @param expertsWanted at least 1
     * @param avoidOrganisations organisations whose people shall not see it; sensitive
     * @param confidentiality who may see it
     */
    public record Engagement(
            List<String> cooperationForms,
            @Nullable Double budgetMin,
            @Nullable Double budgetMax,
            String ipWish,
            @Nullable LocalDate dueOn,
            @Nullable Integer urgency,
            int expertsWanted,
            List<OrganisationRef> avoidOrganisations,
            Confidentiality confidentiality) {

        /** No terms said, one expert wanted, public. */
        public static final Engagement OPEN =
                new Engagement(List.of(), null, null, "", null, null, 1, List.of(), Confidentiality.PUBLIC);

        public Engagement {
            cooperationForms = List.copyOf(cooperationForms);
            avoidOrganisations = List.copyOf(avoidOrganisations);
            if (expertsWanted < 1) {
                throw new IllegalArgumentException(
                        "所需专家人数（%1$d）至少为 1。\nThe expertsWanted (%d) must be at least 1.".formatted(expertsWanted));
            }
        }

        /** Keeps budget and avoided organisations out of logs. */
        @Override
        public String toString() {
            return "Engagement[cooperationForms=%s, dueOn=%s, urgency=%s, expertsWanted=%d, confidentiality=%s, …]"
                    .formatted(cooperationForms, dueOn, urgency, expertsWanted, confidentiality);
        }
    }

    /**
     * Who posted a problem, and its state.
     *
     * @param enterprise who posted it; null for a text without a sender
     * @param district where; may be empty
     * @param contact sensitive; may be empty
     * @param source 企业自填, 走访 …; may be empty
     * @param status state of its life cycle
     * @param validUntil last day on which it may be matched; null for open end
     */
    public record Posting(
            @Nullable OrganisationRef enterprise,
            String district,
            String contact,
            String source,
            ProblemStatus status,
            @Nullable LocalDate validUntil) {

        /** Keeps the contact out of logs. */
        @Override
        public String toString() {
            return "Posting[enterprise=%s, district=%s, source=%s, status=%s, validUntil=%s, …]"
                    .formatted(enterprise, district, source, status, validUntil);
        }

        /** A text without a sender. */
        public static final Posting UNKNOWN = new Posting(null, "", "", "", ProblemStatus.DRAFT, null);
    }
}
