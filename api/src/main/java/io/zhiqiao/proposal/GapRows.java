package io.zhiqiao.proposal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.CrudRepository;

/** The gaps. */
interface GapRows extends CrudRepository<Gap, String> {

    Optional<Gap> findByProblemId(String problemId);

    List<Gap> findByClosedAtIsNullOrderByNotedAtDesc();
}
