package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.corpus.LibraryCase;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.Output;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ServiceCase;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One kind of record: where it is kept, and what of it is a column beside the body so that it can be looked for.
 *
 * @param <T> type of the records
 * @param name names the kind in files, reports and messages
 * @param table its table in the database
 * @param type type of the records
 * @param key the key of a record, unique within the kind
 * @param columns what is kept beside the body
 */
public record RecordKind<T>(
        String name, String table, Class<T> type, Function<T, String> key, List<RecordColumn<T>> columns) {

    public static final RecordKind<Organisation> ORGANISATIONS = new RecordKind<>(
            "organisations",
            "organisation",
            Organisation.class,
            record -> record.id().value(),
            List.of(new RecordColumn<>(RecordColumn.COMPANY_GROUP, record -> textOrNull(record.group()))));

    public static final RecordKind<Expert> EXPERTS = new RecordKind<>(
            "experts", "expert", Expert.class, record -> record.id().value(), List.of());

    public static final RecordKind<Output> OUTPUTS = new RecordKind<>(
            "outputs",
            "output",
            Output.class,
            record -> record.id().value(),
            List.of(new RecordColumn<>(
                    RecordColumn.EXPERT_ID, record -> record.expertId().value())));

    public static final RecordKind<ServiceCase> SERVICE_CASES = new RecordKind<>(
            "service-cases",
            "service_case",
            ServiceCase.class,
            record -> record.id().value(),
            List.of(new RecordColumn<>(
                    RecordColumn.EXPERT_ID, record -> record.expertId().value())));

    public static final RecordKind<Problem> PROBLEMS = new RecordKind<>(
            "problems",
            "problem",
            Problem.class,
            record -> record.id().value(),
            List.of(
                    new RecordColumn<>(
                            "status", record -> record.posting().status().name()),
                    new RecordColumn<>(RecordColumn.ORGANISATION_ID, RecordKind::enterpriseId),
                    new RecordColumn<>("district", record -> record.posting().district())));

    public static final RecordKind<PatentUsage> PATENT_USAGE = new RecordKind<>(
            "patent-usage",
            "patent_usage",
            PatentUsage.class,
            PatentUsage::key,
            List.of(new RecordColumn<>(
                    RecordColumn.ORGANISATION_ID,
                    record -> record.organisationId().value())));

    public static final RecordKind<LibraryCase> CASES = new RecordKind<>(
            "cases",
            "library_case",
            LibraryCase.class,
            record -> record.id().value(),
            List.of(
                    new RecordColumn<>("status", record -> record.state().name()),
                    new RecordColumn<>("problem_id", RecordKind::problemId)));

    /** Copies the columns. */
    public RecordKind {
        columns = List.copyOf(columns);
    }

    /** All kinds, each after those that it refers to. */
    public static List<RecordKind<?>> all() {
        return List.of(ORGANISATIONS, EXPERTS, OUTPUTS, SERVICE_CASES, PROBLEMS, PATENT_USAGE, CASES);
    }

    @Override
    public String toString() {
        return name;
    }

    private static @Nullable String enterpriseId(Problem problem) {
        var enterprise = problem.posting().enterprise();
        return enterprise == null || enterprise.id() == null
                ? null
                : enterprise.id().value();
    }

    private static @Nullable String problemId(LibraryCase told) {
        var problem = told.origin().problemId();
        return problem == null ? null : problem.value();
    }

    private static @Nullable String textOrNull(String text) {
        return text.isBlank() ? null : text;
    }
}
