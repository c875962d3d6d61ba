package io.zhiqiao.followup;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** Whose results are. */
interface OwnerRows extends CrudRepository<ResultOwner, String> {

    List<ResultOwner> findByTourIdAndOwner(String tourId, Owner owner);
}
