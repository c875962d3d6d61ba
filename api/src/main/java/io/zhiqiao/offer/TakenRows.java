package io.zhiqiao.offer;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The packages that problems take. */
interface TakenRows extends CrudRepository<TakenPackage, String> {

    List<TakenPackage> findByProblemIdOrderByStateSinceDescTakingIdAsc(String problemId);

    List<TakenPackage> findByProblemIdIn(Collection<String> problemIds);

    List<TakenPackage> findByStateInOrderByStateSince(Collection<TakingState> states);
}
