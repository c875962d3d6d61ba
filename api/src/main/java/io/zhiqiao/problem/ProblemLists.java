package io.zhiqiao.problem;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Lists of problems for those who have to do something about them. */
@Service
public class ProblemLists {

    private final JdbcClient database;
    private final ProblemCatalogue catalogue;
    private final ProblemJourneys journeys;
    private final VisibleProblems visible;
    private final CurrentPerson current;
    private final Clock clock;

    ProblemLists(
            JdbcClient database,
            ProblemCatalogue catalogue,
            ProblemJourneys journeys,
            VisibleProblems visible,
            CurrentPerson current,
            Clock clock) {
        this.database = database;
        this.catalogue = catalogue;
        this.journeys = journeys;
        this.visible = visible;
        this.current = current;
        this.clock = clock;
    }

    /** Problems in one of the states that who asks may see, longest waiting first. */
    public List<KnownProblem> waiting(Collection<ProblemStatus> states, int limit) {
        var district = Objects.requireNonNullElse(current.get().district(), "");
        var visibleToMe = visible.toWhoAsks();
        // A team stands in the body of the record only, so that others are looked at as well and dropped.
        return known(read(database.sql("""
                        select p.id, p.version from problem p left join problem_journey j on j.problem_id = p.id
                        where p.status in (:states) and p.withdrawn = false
                          and (:district = '' or p.district = :district)
                        order by j.state_since nulls first, p.id""")
                        .param("states", states.stream().map(Enum::name).toList())
                        .param("district", district))
                .filter(row -> visibleToMe.test(row.problem()))
                .limit(limit)
                .toList());
    }

    /** How many problems in a state who asks may see. */
    public int count(ProblemStatus state) {
        var visibleToMe = visible.toWhoAsks();
        return (int) catalogue
                .all()
                .filter(entry -> entry.summary().status() == state)
                .filter(entry -> visibleToMe.test(entry.problem()))
                .count();
    }

    /** Problems of the enterprise that who asks speaks for, the last changed first; none for others. */
    public List<KnownProblem> ofMyEnterprise() {
        var organisationId = current.get().organisationId();
        if (organisationId == null) {
            return List.of();
        }
        return known(
                read(database.sql("""
                        select p.id, p.version from problem p left join problem_journey j on j.problem_id = p.id
                        where p.organisation_id = :organisation and p.withdrawn = false
                        order by j.state_since desc nulls last, p.id""").param("organisation", organisationId)).toList());
    }

    private Stream<Row> read(JdbcClient.StatementSpec idsAndVersions) {
        var versionById = new LinkedHashMap<String, Long>();
        idsAndVersions.query((RowCallbackHandler) row -> versionById.put(row.getString(1), row.getLong(2)));
        return versionById.entrySet().stream()
                .flatMap(one ->
                        catalogue.find(one.getKey()).stream().map(entry -> new Row(entry.problem(), one.getValue())));
    }

    /** With their journeys, which are read together. */
    private List<KnownProblem> known(List<Row> rows) {
        var ids = rows.stream().map(row -> row.problem().id().value()).toList();
        var journeyById = new HashMap<String, ProblemJourney>();
        if (!ids.isEmpty()) {
            journeys.findAllById(ids).forEach(journey -> journeyById.put(journey.problemId(), journey));
        }
        return rows.stream()
                .map(row -> known(row, journeyById.get(row.problem().id().value())))
                .toList();
    }

    private KnownProblem known(Row row, @Nullable ProblemJourney journey) {
        var id = row.problem().id().value();
        return new KnownProblem(
                row.problem(),
                row.version(),
                journey == null ? ProblemJourney.begin(id, null, clock.instant()) : journey);
    }

    /** A problem with the version of its record. */
    private record Row(Problem problem, long version) {}
}
