package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.CaseId;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which experts, problems and cases changed since the indexes last saw them. Written in the transaction of the record, so that
 * a crash between the records and the indexes leaves a list of what is to be done, never a gap.
 */
public final class Pending {

    static final String EXPERT = "expert";
    static final String PROBLEM = "problem";
    static final String CASE = "library_case";

    static final String ADD = "insert into unindexed (kind, id, ticket) values (?, ?, nextval('index_ticket'))";

    private static final String COUNT = "select count(*) from (select distinct kind, id from unindexed) changed";
    private static final String FIRST =
            "select id, max(ticket) from unindexed where kind = ? and id > ?" + " group by id order by id limit ?";
    private static final String STRIKE = "delete from unindexed where kind = ? and id = ? and ticket <= ?";

    private static final String SEEN = "select coalesce(max(ticket), 0) from indexed_changes";
    private static final String SEE = "update indexed_changes set ticket = ? where kind = ? and ticket < ?";
    private static final String SEE_FIRST =
            "insert into indexed_changes (kind, ticket) select ?, ? where not exists (select 1 from indexed_changes where kind = ?)";

    private final Database database;

    Pending(Database database) {
        this.database = database;
    }

    /** Number of experts, problems and cases that the indexes have not seen. */
    public long count() {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement(COUNT);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    /**
     * At most {@code limit} changed experts, in the order of ids.
     *
     * @param after the last one that was seen before; null to begin
     */
    public List<Ticket<ExpertId>> expertsAfter(@Nullable ExpertId after, int limit) {
        return first(EXPERT, after == null ? "" : after.value(), limit, ExpertId::new);
    }

    /** At most {@code limit} changed problems, in the order of ids. */
    public List<Ticket<ProblemId>> problems(int limit) {
        return first(PROBLEM, "", limit, ProblemId::new);
    }

    /** At most {@code limit} changed cases, in the order of ids. */
    public List<Ticket<CaseId>> cases(int limit) {
        return first(CASE, "", limit, CaseId::new);
    }

    /** Strikes experts that the index has committed; one that changed again meanwhile stays on the list. */
    public void expertsDone(List<Ticket<ExpertId>> done) {
        strike(EXPERT, done, ExpertId::value);
    }

    /** Strikes problems that the index has committed; one that changed again meanwhile stays on the list. */
    public void problemsDone(List<Ticket<ProblemId>> done) {
        strike(PROBLEM, done, ProblemId::value);
    }

    /** Strikes cases that the index has committed; one that changed again meanwhile stays on the list. */
    public void casesDone(List<Ticket<CaseId>> done) {
        strike(CASE, done, CaseId::value);
    }

    /**
     * The latest change that the indexes have committed. Grows with each commit of an index that saw a change, over
     * restarts and over indexes that are built anew; 0 before the first.
     */
    public long indexed() {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement(SEEN);
                    var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    void addAll() {
        for (var kind : List.of(EXPERT, PROBLEM, CASE)) {
            database.run(connection -> {
                try (var statement = connection.prepareStatement(
                        "insert into unindexed (kind, id, ticket) select '%1$s', id, nextval('index_ticket') from %1$s"
                                .formatted(kind))) {
                    return statement.executeUpdate();
                }
            });
        }
    }

    private <I> List<Ticket<I>> first(String kind, String after, int limit, Function<String, I> toId) {
        return database.run(connection -> {
            try (var statement = connection.prepareStatement(FIRST)) {
                statement.setString(1, kind);
                statement.setString(2, after);
                statement.setInt(3, limit);
                try (var rows = statement.executeQuery()) {
                    var first = new ArrayList<Ticket<I>>();
                    while (rows.next()) {
                        first.add(new Ticket<>(toId.apply(rows.getString(1)), rows.getLong(2)));
                    }
                    return first;
                }
            }
        });
    }

    private <I> void strike(String kind, List<Ticket<I>> done, Function<I, String> value) {
        database.run(connection -> SqlWork.together(connection, () -> {
            try (var statement = connection.prepareStatement(STRIKE)) {
                for (var ticket : done) {
                    statement.setString(1, kind);
                    statement.setString(2, value.apply(ticket.id()));
                    statement.setLong(3, ticket.number());
                    statement.addBatch();
                }
                var struck = statement.executeBatch().length;
                see(connection, kind, done.stream().mapToLong(Ticket::number).max());
                return struck;
            }
        }));
    }

    private static void see(Connection connection, String kind, OptionalLong latest) throws SQLException {
        if (latest.isEmpty()) {
            return;
        }
        try (var first = connection.prepareStatement(SEE_FIRST);
                var later = connection.prepareStatement(SEE)) {
            first.setString(1, kind);
            first.setLong(2, latest.getAsLong());
            first.setString(3, kind);
            first.executeUpdate();
            later.setLong(1, latest.getAsLong());
            later.setString(2, kind);
            later.setLong(3, latest.getAsLong());
            later.executeUpdate();
        }
    }

    /** Lends a connection that commits each statement. */
    @FunctionalInterface
    interface Database {

        <R> R run(SqlWork<R> work);
    }

    /**
     * One change that the indexes have not seen.
     *
     * @param id of what
     * @param number grows with each change
     */
    public record Ticket<I>(I id, long number) {}
}
