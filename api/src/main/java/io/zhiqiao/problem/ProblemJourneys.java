package io.zhiqiao.problem;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** The journeys. */
interface ProblemJourneys extends CrudRepository<ProblemJourney, String> {

    /** Problems in a state since before a moment, longest first. */
    @Query("""
            select j.problem_id from problem_journey j join problem p on p.id = j.problem_id
            where p.status = :status and p.withdrawn = false and j.state_since <= :before
            order by j.state_since, j.problem_id limit :size""")
    List<String> waiting(String status, Instant before, int size);

    /** As {@link #waiting}, of those of whom nobody was reminded yet. */
    @Query("""
            select j.problem_id from problem_journey j join problem p on p.id = j.problem_id
            where p.status = :status and p.withdrawn = false and j.state_since <= :before and j.reminded_at is null
            order by j.state_since, j.problem_id limit :size""")
    List<String> unreminded(String status, Instant before, int size);
}
