package io.zhiqiao.posting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem as a programme sends it; in a change, what is null stays as it is.
 *
 * @param title at most 40 characters once it is sent for review
 * @param problemText the enterprise's own words
 * @param organisationId the enterprise; null for that of who asks
 * @param district null for that of the enterprise
 * @param kind 技术攻关, 检测 …
 * @param industryCode GB/T 4754; null for that of the enterprise
 * @param field technology field in words
 * @param ipc IPC symbols
 * @param team industry of the service team; null for the one that is suggested when it is submitted
 * @param scenario where it happens
 * @param currentProblem what is wrong today, with figures
 * @param existingBasis what there is already
 * @param triedAndFailed what was tried
 * @param targets what shall be reached
 * @param constraints what must stay as it is
 * @param openQuestions what is to be clarified
 * @param wantedTrl technology readiness level 1 to 9
 * @param cooperationForms 技术开发, 技术咨询 …
 * @param budgetMin in 万元
 * @param budgetMax in 万元
 * @param ipWish who shall own what comes of it
 * @param dueOn last day
 * @param urgency 1 (can wait) to 5 (stands still)
 * @param expertsWanted at least 1
 * @param avoidOrganisations names of organisations whose people shall not see it
 * @param confidentiality 公开, 仅专家库, 仅指定专家
 * @param contact whom to reach; shown after both sides accepted
 * @param source 企业自填, 走访 …
 * @param shownName what outsiders see in place of the enterprise's name
 */
public record ProblemRequest(
        @Nullable String title,
        @Nullable String problemText,
        @Nullable String organisationId,
        @Nullable String district,
        @Nullable String kind,
        @Nullable String industryCode,
        @Nullable String field,
        @Nullable List<String> ipc,
        @Nullable String team,
        @Nullable String scenario,
        @Nullable String currentProblem,
        @Nullable String existingBasis,
        @Nullable String triedAndFailed,
        @Nullable List<TargetRequest> targets,
        @Nullable String constraints,
        @Nullable String openQuestions,
        @Nullable Integer wantedTrl,
        @Nullable List<String> cooperationForms,
        @Nullable Double budgetMin,
        @Nullable Double budgetMax,
        @Nullable String ipWish,
        @Nullable LocalDate dueOn,
        @Nullable Integer urgency,
        @Nullable Integer expertsWanted,
        @Nullable List<String> avoidOrganisations,
        @Nullable String confidentiality,
        @Nullable String contact,
        @Nullable String source,
        @Nullable String shownName) {

    /** The same with a title, from another source. */
    ProblemRequest from(String otherTitle, String otherSource) {
        return new ProblemRequest(
                otherTitle,
                problemText,
                organisationId,
                district,
                kind,
                industryCode,
                field,
                ipc,
                team,
                scenario,
                currentProblem,
                existingBasis,
                triedAndFailed,
                targets,
                constraints,
                openQuestions,
                wantedTrl,
                cooperationForms,
                budgetMin,
                budgetMax,
                ipWish,
                dueOn,
                urgency,
                expertsWanted,
                avoidOrganisations,
                confidentiality,
                contact,
                otherSource,
                shownName);
    }

    /** Keeps contact, budget and avoided organisations out of logs. */
    @Override
    public String toString() {
        return "ProblemRequest[title=%s, organisationId=%s, …]".formatted(title, organisationId);
    }

    /**
     * A figure that shall be reached.
     *
     * @param name what is measured
     * @param operator {@code >=}, {@code <=}, {@code =} or {@code between}; null for {@code >=}
     * @param value a number, or {@code low~high} for {@code between}
     * @param unit may be missing
     * @param condition under which; may be missing
     * @param must whether it is a must; null for true
     */
    public record TargetRequest(
            @Nullable String name,
            @Nullable String operator,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String condition,
            @Nullable Boolean must) {}
}
