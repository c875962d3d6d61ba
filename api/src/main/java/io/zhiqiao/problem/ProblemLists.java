package io.zhiqiao.problem;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
        var entries = entries(database.sql("""
                        select p.id from problem p left join problem_journey j on j.problem_id = p.id
                        where p.status in (:states) and p.withdrawn = false
                          and (:district = '' or p.district = :district)
                        order by j.state_since nulls first, p.id""")
                        .param("states", states.stream().map(Enum::name).toList())
                        .param("district", district))
                .filter(entry -> visibleToMe.test(entry.problem()))
                .limit(limit)
                .toList();
        return known(entries);
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
                entries(database.sql("""
                        select p.id from problem p left join problem_journey j on j.problem_id = p.id
                        where p.organisation_id = :organisation and p.withdrawn = false
                        order by j.state_since desc nulls last, p.id""").param("organisation", organisationId)).toList());
    }

    private Stream<ProblemCatalogue.Entry> entries(JdbcClient.StatementSpec idsOnly) {
        var ids = new ArrayList<String>();
        idsOnly.query((RowCallbackHandler) row -> ids.add(row.getString(1)));
        return ids.stream().map(catalogue::find).flatMap(Optional::stream);
    }

    /** With their journeys, which are read together. */
    private List<KnownProblem> known(List<ProblemCatalogue.Entry> entries) {
        var ids = entries.stream().map(entry -> entry.problem().id().value()).toList();
        Map<String, ProblemJourney> journeyById = ids.isEmpty()
                ? Map.of()
                : StreamSupport.stream(journeys.findAllById(ids).spliterator(), false)
                        .collect(toMap(ProblemJourney::problemId, identity()));
        return entries.stream()
                .map(entry -> known(entry, journeyById.get(entry.problem().id().value())))
                .toList();
    }

    private KnownProblem known(ProblemCatalogue.Entry entry, @Nullable ProblemJourney journey) {
        return new KnownProblem(
                entry.problem(),
                entry.version(),
                journey == null ? ProblemJourney.begin(entry.problem().id().value(), null, clock.instant()) : journey);
    }
}
