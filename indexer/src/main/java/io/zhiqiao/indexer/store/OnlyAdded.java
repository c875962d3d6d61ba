package io.zhiqiao.indexer.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Refuses changes of rows that are only ever added, as the audit's are. H2 calls it by its name, which migrations hold: it
 * must not be renamed.
 */
public final class OnlyAdded implements Trigger {

    /** SQL state of what nobody has the right to. */
    static final String FORBIDDEN = "42501";

    private String table = "";

    /** For H2. */
    public OnlyAdded() {
        // It is told what it belongs to in init.
    }

    @Override
    public void init(
            Connection connection, String schemaName, String triggerName, String tableName, boolean before, int type) {
        table = tableName;
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        throw new SQLException("表 %s 只增不改。 The table %1$s is only added to.".formatted(table), FORBIDDEN);
    }
}
