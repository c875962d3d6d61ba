package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.util.List;
import java.util.function.Function;

/**
 * One kind of record, with the key that identifies it.
 *
 * @param <T> type of the records
 * @param name names the kind in files, reports and messages
 * @param type type of the records
 * @param key the key of a record, unique within the kind
 */
public record RecordKind<T>(String name, Class<T> type, Function<T, String> key) {

    public static final RecordKind<Organisation> ORGANISATIONS = new RecordKind<>(
            "organisations", Organisation.class, record -> record.id().value());

    public static final RecordKind<Expert> EXPERTS =
            new RecordKind<>("experts", Expert.class, record -> record.id().value());

    public static final RecordKind<Output> OUTPUTS =
            new RecordKind<>("outputs", Output.class, record -> record.id().value());

    public static final RecordKind<ServiceCase> SERVICE_CASES = new RecordKind<>(
            "service-cases", ServiceCase.class, record -> record.id().value());

    public static final RecordKind<Problem> PROBLEMS =
            new RecordKind<>("problems", Problem.class, record -> record.id().value());

    public static final RecordKind<PatentUsage> PATENT_USAGE =
            new RecordKind<>("patent-usage", PatentUsage.class, PatentUsage::key);

    /** All kinds, each after those that it refers to. */
    public static List<RecordKind<?>> all() {
        return List.of(ORGANISATIONS, EXPERTS, OUTPUTS, SERVICE_CASES, PROBLEMS, PATENT_USAGE);
    }

    @Override
    public String toString() {
        return name;
    }
}
