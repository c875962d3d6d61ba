package io.zhiqiao.casebook;

import io.zhiqiao.indexer.corpus.CaseKind;
import io.zhiqiao.indexer.corpus.CaseState;
import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case as whoever asks may read it.
 *
 * @param caseId its id
 * @param kind a solved problem, or an innovation of the shop floor
 * @param title what it is called
 * @param situation what was wrong, or how it was before
 * @param approach what was done
 * @param result what came of it
 * @param industryCode GB/T 4754; may be empty
 * @param district may be empty
 * @param team industry of the service team; may be empty
 * @param finishedOn the day on which the result was there; null where it is not said
 * @param state of its life cycle
 * @param enterprise where it happened; null where whoever asks may not know
 * @param enterpriseAgreed whether it agreed to be named
 * @param mayNameEnterprise whether whoever asks may say whether the enterprise is named
 * @param makers who did it, those only whom whoever asks may know
 * @param unnamed how many others did it
 * @param problemId the problem that was solved; null for the shop floor, and for those who are not of it
 * @param solvedLevel 3 to 6 on the ladder of “solved” when the case was made; 0 for the shop floor
 * @param next what may be tried next by whoever asks
 * @param mayEdit whether whoever asks may change the text now
 * @param version to be sent back with a change
 */
public record CaseView(
        String caseId,
        CaseKind kind,
        String title,
        String situation,
        String approach,
        String result,
        String industryCode,
        String district,
        String team,
        @Nullable LocalDate finishedOn,
        CaseState state,
        @Nullable String enterprise,
        boolean enterpriseAgreed,
        boolean mayNameEnterprise,
        List<MakerView> makers,
        int unnamed,
        @Nullable String problemId,
        int solvedLevel,
        List<CaseStep> next,
        boolean mayEdit,
        long version) {

    /** Copies the lists. */
    public CaseView {
        makers = List.copyOf(makers);
        next = List.copyOf(next);
    }

    /**
     * Somebody who did it.
     *
     * @param place among all makers, from 0
     * @param name as written
     * @param expertId an expert of the pool; null for somebody else
     * @param agreed whether (s)he agreed to be named
     * @param mayName whether whoever asks may say whether (s)he is named
     */
    public record MakerView(
            int place, String name, @Nullable String expertId, boolean agreed, boolean mayName) {}

    /**
     * A step of the life cycle.
     *
     * @param name of the transition
     * @param title what its button says
     * @param needsReason whether a reason has to be given
     */
    public record CaseStep(String name, Sentence title, boolean needsReason) {}
}
