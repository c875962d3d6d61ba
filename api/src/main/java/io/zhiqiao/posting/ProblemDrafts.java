package io.zhiqiao.posting;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The forms that are being filled in. */
interface ProblemDrafts extends CrudRepository<ProblemDraft, String> {

    /** The same, for who changes it: somebody else who wants to change it waits for the end of the transaction. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<ProblemDraft> findWithLockByProblemId(String problemId);

    List<ProblemDraft> findByOrganisationIdOrderBySavedAtDesc(String organisationId);
}
