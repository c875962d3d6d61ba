package io.zhiqiao.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Something that somebody has the service do, once or several times, and how its effects are counted in the database:
 * each query has one place for {@code key}, and all of them must count the same.
 *
 * @param name of it, for people
 * @param key finds its effects
 * @param counts queries, each with one number
 * @param acknowledged how often the service confirmed it
 * @param once whether it has its effect once however often it is asked for, as with an {@code Idempotency-Key}
 * @param underWay whether it was asked for once more, and nobody knows what came of it
 */
record Deed(String name, String key, List<String> counts, boolean once, int acknowledged, boolean underWay) {

    /** Nothing was asked for yet. */
    Deed(String name, String key, List<String> counts) {
        this(name, key, List.copyOf(counts), false, 0, false);
    }

    /** The same, for what is sent again with the same key until it is confirmed. */
    Deed havingItsEffectOnce() {
        return new Deed(name, key, counts, true, acknowledged, underWay);
    }

    /** How often its effect may be there at most. */
    private int most() {
        return once ? 1 : acknowledged + (underWay ? 1 : 0);
    }

    Deed asked() {
        return new Deed(name, key, counts, once, acknowledged, true);
    }

    Deed confirmed() {
        return new Deed(name, key, counts, once, once ? 1 : acknowledged + 1, false);
    }

    /** What the database has of it is what there is from now on. */
    Deed settled(int count) {
        return new Deed(name, key, counts, once, count, false);
    }

    /** Counts its effects; adds to {@code faults} where one was lost or doubled. */
    int check(Connection database, String when, List<String> faults) throws SQLException {
        int first = -1;
        for (var query : counts) {
            var count = count(database, query);
            if (count < acknowledged || count > most() || (first >= 0 && count != first)) {
                faults.add("%s: %s of %s was confirmed %d times%s; the database has it %d times by: %s"
                        .formatted(
                                when,
                                name,
                                key,
                                acknowledged,
                                underWay ? " and asked for once more" : "",
                                count,
                                query));
            }
            first = first < 0 ? count : first;
        }
        return Math.max(0, first);
    }

    private int count(Connection database, String query) throws SQLException {
        try (var statement = database.prepareStatement(query)) {
            statement.setString(1, key);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
