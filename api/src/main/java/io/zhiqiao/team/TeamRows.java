package io.zhiqiao.team;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.CrudRepository;

/** The teams. */
interface TeamRows extends CrudRepository<TeamRow, String> {

    List<TeamRow> findAllByOrderBySchemeVersionDescIndustryNumberAsc();

    /** The team, which others that want it so wait for until the transaction ends. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<TeamRow> findByTeamId(String teamId);
}
