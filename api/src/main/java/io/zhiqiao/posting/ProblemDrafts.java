package io.zhiqiao.posting;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The forms that are being filled in. */
interface ProblemDrafts extends CrudRepository<ProblemDraft, String> {

    List<ProblemDraft> findByOrganisationIdOrderBySavedAtDesc(String organisationId);
}
