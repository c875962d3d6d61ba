package io.zhiqiao.tour;

import java.util.List;
import org.springframework.data.repository.CrudRepository;

/** The targets of years. */
interface YearTargetRows extends CrudRepository<YearTarget, String> {

    List<YearTarget> findByTargetYearAndProgramme(int targetYear, String programme);
}
