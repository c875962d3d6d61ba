package io.zhiqiao.indexer.corpus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service that an expert has done for a firm (服务案例).
 *
 * @param id identity over all evidence
 * @param expertId whose it is
 * @param problem what was wrong; never blank
 * @param approach what was done
 * @param result what came of it
 * @param year when; 0 where the source does not say
 * @param organisation for whom; null where that is not said
 * @param confirmedBy who confirmed it; may be empty
 */
public record ServiceCase(
        EvidenceId id,
        ExpertId expertId,
        String problem,
        String approach,
        String result,
        int year,
        @Nullable OrganisationRef organisation,
        String confirmedBy)
        implements Evidence {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if {@code problem} is blank
     */
    public ServiceCase {
        if (problem.isBlank()) {
            throw new IllegalArgumentException(
                    "服务案例（%1$s）的问题不能为空。\nThe problem of the service case (%s) must not be blank.".formatted(id));
        }
    }

    @Override
    public EvidenceKind kind() {
        return EvidenceKind.SERVICE_CASE;
    }

    @Override
    public String title() {
        return problem;
    }

    @Override
    public String text() {
        return result.isEmpty() ? approach : approach + (approach.isEmpty() ? "" : "\n") + result;
    }

    @Override
    public List<String> ipc() {
        return List.of();
    }

    @Override
    public boolean forMatching() {
        return true;
    }
}
