package io.zhiqiao.expert;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expert with outputs and service cases. Never holds contact data, ties or consents.
 *
 * @param expert the expert in a line
 * @param latinName name in Latin letters; may be empty
 * @param post office held; may be empty
 * @param degree may be empty
 * @param researchInterests what the person works on
 * @param strengths what the person can do for a firm; may be empty
 * @param keywords Chinese ones first
 * @param ipc technologies
 * @param disciplines fields of science
 * @param industries industries
 * @param problemTypes 工艺, 材料 …
 * @param serviceModes 现场诊断, 远程咨询 …
 * @param servedDistricts empty for all
 * @param poolStatus state in the pool; null where the source does not say
 * @param verifiedOn when the profile was last checked; null for never
 * @param outputs newest first
 * @param cases newest first
 */
public record ExpertResponse(
        ExpertSummary expert,
        String latinName,
        String post,
        String degree,
        String researchInterests,
        String strengths,
        List<String> keywords,
        List<Sentence> ipc,
        List<Sentence> disciplines,
        List<Sentence> industries,
        List<Sentence> problemTypes,
        List<Sentence> serviceModes,
        List<Sentence> servedDistricts,
        @Nullable Sentence poolStatus,
        @Nullable LocalDate verifiedOn,
        List<OutputResponse> outputs,
        List<CaseResponse> cases) {

    /**
     * A result of the expert's work.
     *
     * @param evidenceId identity
     * @param kind what it is
     * @param kindName the same in words
     * @param title never blank
     * @param text abstract; may be empty
     * @param year 0 where the source does not say
     * @param role the expert's part; may be empty
     * @param identifier DOI, publication or standard number; may be empty
     */
    public record OutputResponse(
            String evidenceId,
            EvidenceKind kind,
            Sentence kindName,
            String title,
            String text,
            int year,
            String role,
            String identifier) {}

    /**
     * A service for a firm.
     *
     * @param evidenceId identity
     * @param problem what was wrong
     * @param approach what was done
     * @param result what came of it
     * @param year 0 where the source does not say
     * @param confirmedBy who confirmed it; may be empty
     */
    public record CaseResponse(
            String evidenceId, String problem, String approach, String result, int year, String confirmedBy) {}
}
