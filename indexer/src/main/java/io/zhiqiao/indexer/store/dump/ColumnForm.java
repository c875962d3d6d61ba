package io.zhiqiao.indexer.store.dump;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How the values of a column are written: the databases name the same types differently, and a file knows one form. */
enum ColumnForm {
    TRUTH,
    WHOLE,
    DECIMAL,
    FRACTION,
    MOMENT,
    LOCAL_MOMENT,
    DAY,
    TIME,
    BYTES,
    UNIQUE_ID,
    TEXT;

    /**
     * The form of a column.
     *
     * @param jdbcType of {@link Types}
     * @param typeName what the database calls it
     * @throws IllegalArgumentException for a type that no table of ours has
     */
    static ColumnForm of(int jdbcType, String typeName) {
        var name = typeName.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return UNIQUE_ID;
        }
        if (name.equals("timestamptz")) {
            return MOMENT;
        }
        return switch (jdbcType) {
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FRACTION;
            case Types.TIMESTAMP_WITH_TIMEZONE -> MOMENT;
            case Types.TIMESTAMP -> LOCAL_MOMENT;
            case Types.DATE -> DAY;
            case Types.TIME -> TIME;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> BYTES;
            case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR -> TEXT;
            default ->
                throw new IllegalArgumentException(
                        "Columns of the type %s (%d) have no form in a backup.".formatted(typeName, jdbcType));
        };
    }

    /** A value for JSON. */
    @Nullable
    Object read(ResultSet row, int place) throws SQLException {
        return switch (this) {
            case TRUTH -> orNull(row, row.getBoolean(place));
            case WHOLE -> orNull(row, row.getLong(place));
            case FRACTION -> orNull(row, row.getDouble(place));
            case MOMENT -> {
                var moment = row.getObject(place, OffsetDateTime.class);
                yield moment == null ? null : moment.toInstant().toString();
            }
            case LOCAL_MOMENT -> text(row.getObject(place, LocalDateTime.class));
            case DAY -> text(row.getObject(place, LocalDate.class));
            case TIME -> text(row.getObject(place, LocalTime.class));
            case BYTES -> {
                var bytes = row.getBytes(place);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            case DECIMAL, UNIQUE_ID, TEXT -> row.getString(place);
        };
    }

    private static @Nullable Object orNull(ResultSet row, Object value) throws SQLException {
        return row.wasNull() ? null : value;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Puts what {@link #read} gave into a statement. */
    void set(PreparedStatement statement, int place, JsonNode value) throws SQLException {
        statement.setObject(place, value.isNull() ? null : typed(value));
    }

    private Object typed(JsonNode value) {
        return switch (this) {
            case TRUTH -> value.booleanValue();
            case WHOLE -> value.longValue();
            case FRACTION -> value.doubleValue();
            case DECIMAL -> new BigDecimal(value.stringValue());
            case MOMENT -> java.time.Instant.parse(value.stringValue()).atOffset(ZoneOffset.UTC);
            case LOCAL_MOMENT -> LocalDateTime.parse(value.stringValue());
            case DAY -> LocalDate.parse(value.stringValue());
            case TIME -> LocalTime.parse(value.stringValue());
            case BYTES -> Base64.getDecoder().decode(value.stringValue());
            case UNIQUE_ID -> UUID.fromString(value.stringValue());
            case TEXT -> value.stringValue();
        };
    }
}
