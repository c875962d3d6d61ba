package io.zhiqiao.posting;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A form that is being filled in.
 *
 * @param problemId the problem that it is, or becomes
 * @param organisationId whose it is
 * @param accountId who saved it last
 * @param form what was typed, as JSON
 * @param savedAt when
 * @param version grows each time it is saved; 0 before it is written
 */
@Table("problem_draft")
record ProblemDraft(
        @Id String problemId,
        String organisationId,
        String accountId,
        String form,
        Instant savedAt,
        @Version long version) {

    /** Keeps what was typed, the contact among it, out of logs. */
    @Override
    public String toString() {
        return "ProblemDraft[%s, %s]".formatted(problemId, organisationId);
    }
}
