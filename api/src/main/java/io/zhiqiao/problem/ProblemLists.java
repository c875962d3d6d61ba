package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of problems for those who have to do something about them. */
@Service
public class ProblemLists {

    private final JdbcClient database;
    private final ProblemReading reading;
    private final CurrentPerson current;

    ProblemLists(JdbcClient database, ProblemReading reading, CurrentPerson current) {
        this.database = database;
        this.reading = reading;
        this.current = current;
    }

    /** Problems in one of the states that who asks may see, longest waiting first. */
    @Transactional(readOnly = true)
    public List<KnownProblem> waiting(Collection<ProblemStatus> states, int limit) {
        var district = Objects.requireNonNullElse(current.get().district(), "");
        // A team stands in the body of the record only, so that others are read as well and dropped.
        return read(database.sql("""
                        select p.id from problem p left join problem_journey j on j.problem_id = p.id
                        where p.status in (:states) and p.withdrawn = false
                          and (:district = '' or p.district = :district)
                        order by j.state_since nulls first, p.id""")
                        .param("states", states.stream().map(Enum::name).toList())
                        .param("district", district))
                .filter(known -> !reading.doer(known).roles().isEmpty())
                .limit(limit)
                .toList();
    }

    /** Problems of the enterprise that who asks speaks for, the last changed first; none for others. */
    @Transactional(readOnly = true)
    public List<KnownProblem> ofMyEnterprise() {
        var organisationId = current.get().organisationId();
        if (organisationId == null) {
            return List.of();
        }
        return read(database.sql("""
                        select p.id from problem p left join problem_journey j on j.problem_id = p.id
                        where p.organisation_id = :organisation and p.withdrawn = false
                        order by j.state_since desc nulls last, p.id""").param("organisation", organisationId)).toList();
    }

    private Stream<KnownProblem> read(JdbcClient.StatementSpec idsOnly) {
        var ids = new ArrayList<String>();
        idsOnly.query((RowCallbackHandler) row -> ids.add(row.getString(1)));
        return ids.stream().flatMap(id -> reading.find(id).stream());
    }
}
