package io.zhiqiao.monthly;

import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Visits of teams: of the team of whoever planned it, otherwise of the team of the problem that it became. */
@Component
class VisitLines implements CountedLines {

    private static final String ENTERPRISES = "visited-enterprises";
    private static final String VISITS = "visits";

    private final JdbcClient database;
    private final NeedBook book;

    VisitLines(JdbcClient database, NeedBook book) {
        this.database = database;
        this.book = book;
    }

    @Override
    public Set<String> keys() {
        return Set.of(ENTERPRISES, VISITS);
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var needs = book.read();
        var counted = new ArrayList<Counted>();
        var enterprises = new HashSet<String>();
        for (var visit : visits(month)) {
            var team = visit.team(needs);
            counted.add(new Counted(VISITS, team, visit.line(visit.visitId())));
            if (enterprises.add(team + "\n" + visit.organisationId())) {
                counted.add(new Counted(ENTERPRISES, team, visit.line(visit.organisationId())));
            }
        }
        return counted;
    }

    private List<Made> visits(YearMonth month) {
        return database.sql("""
                        select visit_id, organisation_id, organisation, district, visited_on, team, problem_id from visit
                        where visited_on between :first and :last order by visited_on, visit_id""")
                .param("first", month.atDay(1))
                .param("last", month.atEndOfMonth())
                .query((row, number) -> new Made(
                        row.getString("visit_id"),
                        row.getString("organisation_id"),
                        row.getString("organisation"),
                        row.getString("district"),
                        row.getObject("visited_on", LocalDate.class),
                        row.getString("team"),
                        row.getString("problem_id")))
                .list();
    }

    /** A visit that was made. */
    private record Made(
            String visitId,
            String organisationId,
            String organisation,
            String district,
            LocalDate on,
            String ownTeam,
            @Nullable String problemId) {

        String team(Needs needs) {
            return ownTeam.isEmpty() && problemId != null ? needs.teamOn(problemId, on) : ownTeam;
        }

        CountedLine line(String id) {
            return new CountedLine(id, on, organisation, Sentence.same(district), null, "/visits/" + visitId);
        }
    }
}
