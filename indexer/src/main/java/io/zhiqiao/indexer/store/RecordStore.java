package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.PatentUsage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * The accepted records, read from any thread; written in a {@link RecordTransaction}.
 *
 * <p>Records are never deleted, only withdrawn. Together with each change the transaction keeps that the indexes have
 * not seen it yet ({@link #pending()}), so that nothing is lost between the two.
 */
public final class RecordStore implements AutoCloseable {

    private final DataSource dataSource;
    private final Runnable onClose;
    private final RecordTables tables = new RecordTables();
    private final Pending pending = new Pending(this::sql);
    private final ChangeLog changes = new ChangeLog();

    private RecordStore(DataSource dataSource, Runnable onClose) {
        this.dataSource = dataSource;
        this.onClose = onClose;
    }

    /**
     * Opens the records of {@code folder}; makes the folder and its database where there are none.
     *
     * @throws StoreInUseException if another process has it open
     * @throws java.io.UncheckedIOException if it cannot be opened
     */
    public static RecordStore open(Path folder) {
        return open(folder, DatabaseAddress.FOLDER);
    }

    /**
     * Opens the records at {@code address}.
     *
     * @param folder of the records where no server has them
     * @throws StoreInUseException if another process has them open
     * @throws java.io.UncheckedIOException if they cannot be opened
     */
    public static RecordStore open(Path folder, DatabaseAddress address) {
        var database = RecordDatabase.open(folder, address);
        return new RecordStore(database.dataSource(), database::close);
    }

    /**
     * Reads and writes a database that others open and close.
     *
     * @param dataSource of a {@link RecordDatabase}
     */
    public static RecordStore on(DataSource dataSource) {
        return new RecordStore(dataSource, () -> {});
    }

    /** Begins to write; ends with {@link RecordTransaction#close}. */
    public RecordTransaction begin() {
        try {
            return RecordTransaction.begin(dataSource.getConnection(), tables, changes::add);
        } catch (SQLException e) {
            throw SqlWork.failed(e);
        }
    }

    /**
     * Writes within a transaction that others began, commit and roll back. When it is committed they call
     * {@link #changed}.
     */
    public RecordTransaction joining(Connection connection) {
        return RecordTransaction.joining(connection, tables);
    }

    /** A transaction that {@linkplain #joining joined} another was committed, and with it the change of a record. */
    public void changed(RecordKind<?> kind, String key) {
        changes.add(List.of(new ChangeLog.Changed(kind.name(), key)));
    }

    /** The record with {@code key}, unless there is none or it is withdrawn. */
    public <T> Optional<T> find(RecordKind<T> kind, String key) {
        return findVersioned(kind, key).map(Versioned::record);
    }

    /** The record with {@code key} and its version, unless there is none or it is withdrawn. */
    public <T> Optional<Versioned<T>> findVersioned(RecordKind<T> kind, String key) {
        var row = sql(connection -> Optional.ofNullable(tables.find(connection, kind, key)));
        return row.filter(found -> !found.withdrawn())
                .map(found -> new Versioned<>(tables.read(kind, found.body()), found.version()));
    }

    /** Those of the records with {@code keys} that are there and not withdrawn, by key. */
    public <T> Map<String, T> findAll(RecordKind<T> kind, Collection<String> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        return sql(connection -> tables.findAll(connection, kind, keys));
    }

    /** Whether there is such a record that is not withdrawn. */
    public boolean contains(RecordKind<?> kind, String key) {
        return withdrawn(kind, key).filter(withdrawn -> !withdrawn).isPresent();
    }

    /** Whether there is such a record that is withdrawn. */
    public boolean isWithdrawn(RecordKind<?> kind, String key) {
        return withdrawn(kind, key).orElse(false);
    }

    private Optional<Boolean> withdrawn(RecordKind<?> kind, String key) {
        return sql(connection -> Optional.ofNullable(tables.isWithdrawn(connection, kind, key)));
    }

    /** Number of records that are not withdrawn. */
    public long count(RecordKind<?> kind) {
        return sql(connection -> tables.count(connection, kind));
    }

    /** Calls {@code consumer} with each record that is not withdrawn; those changed meanwhile as they were or are. */
    public <T> void forEach(RecordKind<T> kind, Consumer<T> consumer) {
        Optional<String> after = Optional.of("");
        while (after.isPresent()) {
            var from = after.get();
            after = sql(connection -> Optional.ofNullable(tables.page(connection, kind, from, consumer)));
        }
    }

    /** Outputs and service cases of an expert, by ascending id; the profile is not among them. */
    public List<Evidence> evidenceOf(ExpertId expertId) {
        return sql(connection -> {
            var found = new ArrayList<Evidence>();
            found.addAll(tables.where(connection, RecordKind.OUTPUTS, RecordColumn.EXPERT_ID, expertId.value()));
            found.addAll(tables.where(connection, RecordKind.SERVICE_CASES, RecordColumn.EXPERT_ID, expertId.value()));
            found.sort(Comparator.comparing(piece -> piece.id().value()));
            return found;
        });
    }

    /** Usage of the patent database by an organisation, by ascending key. */
    public List<PatentUsage> usageOf(OrganisationId organisationId) {
        return where(RecordKind.PATENT_USAGE, RecordColumn.ORGANISATION_ID, organisationId.value());
    }

    /** Organisations of a group of companies, by ascending id. */
    public List<Organisation> organisationsOf(String group) {
        return where(RecordKind.ORGANISATIONS, RecordColumn.COMPANY_GROUP, group);
    }

    private <T> List<T> where(RecordKind<T> kind, String column, String value) {
        var found = new ArrayList<>(sql(connection -> tables.where(connection, kind, column, value)));
        found.sort(Comparator.comparing(kind.key()));
        return found;
    }

    /** What was changed, for whoever keeps copies. */
    public ChangeLog changes() {
        return changes;
    }

    /** What the indexes have not seen yet. */
    public Pending pending() {
        return pending;
    }

    /** Puts everything on the list of what the indexes have not seen, so that they can be built anew. */
    public void markAllPending() {
        pending.addAll();
    }

    @Override
    public void close() {
        onClose.run();
    }

    private <R> R sql(SqlWork<R> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw SqlWork.failed(e);
        }
    }
}
