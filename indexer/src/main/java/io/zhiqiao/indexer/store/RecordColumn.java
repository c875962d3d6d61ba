package io.zhiqiao.indexer.store;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a record's table, derived from the record.
 *
 * @param <T> type of the records
 * @param name its name in the database
 * @param value what stands in it; null where the record does not say
 */
public record RecordColumn<T>(String name, Function<T, @Nullable String> value) {

    static final String EXPERT_ID = "expert_id";
    static final String ORGANISATION_ID = "organisation_id";
    static final String COMPANY_GROUP = "company_group";
}
