package io.zhiqiao.problem;

import io.zhiqiao.language.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A posted problem taken apart. Never holds contact data or the organisations to avoid.
 *
 * @param problem the problem in a line
 * @param statusName its state in words
 * @param problemText what the enterprise wrote, unchanged
 * @param kind 技术攻关, 检测 …; may be empty
 * @param field technology field in words; may be empty
 * @param ipc technologies
 * @param industry null where not said
 * @param scenario where it happens; may be empty
 * @param currentProblem what is wrong today; may be empty
 * @param existingBasis what there is already; may be empty
 * @param triedAndFailed may be empty
 * @param targets what shall be reached; empty for "to be clarified"
 * @param constraints may be empty
 * @param cooperationForms 技术开发, 技术咨询 …
 * @param budgetMin in 万元; null where not said
 * @param budgetMax in 万元; null where not said
 * @param expertsWanted at least 1
 */
public record ProblemResponse(
        ProblemSummary problem,
        Sentence statusName,
        String problemText,
        Sentence kind,
        String field,
        List<Sentence> ipc,
        @Nullable Sentence industry,
        String scenario,
        String currentProblem,
        String existingBasis,
        String triedAndFailed,
        List<TargetResponse> targets,
        String constraints,
        List<Sentence> cooperationForms,
        @Nullable Double budgetMin,
        @Nullable Double budgetMax,
        int expertsWanted) {

    /**
     * A figure that shall be reached.
     *
     * @param name what is measured
     * @param operator {@code ≥}, {@code ≤}, {@code =} or {@code between}
     * @param value a number, or {@code low~high}
     * @param unit may be empty
     * @param condition under which; may be empty
     * @param must whether it is a must or a should
     */
    public record TargetResponse(
            String name, String operator, String value, String unit, String condition, boolean must) {}
}
