package io.zhiqiao.record;

import io.zhiqiao.indexer.store.Change;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.store.RecordTransaction;
import io.zhiqiao.indexer.store.Versioned;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Reads and changes accepted records; changes belong to the running transaction, and are told to the indexes with it. */
@Service
public class AcceptedRecords {

    private final RecordStore store;
    private final DataSource dataSource;
    private final ApplicationEventPublisher events;

    AcceptedRecords(RecordStore store, DataSource dataSource, ApplicationEventPublisher events) {
        this.store = store;
        this.dataSource = dataSource;
        this.events = events;
    }

    /** The record with {@code key} and its version, unless there is none or it is withdrawn. */
    public <T> Optional<Versioned<T>> find(RecordKind<T> kind, String key) {
        return store.findVersioned(kind, key);
    }

    /**
     * Accepts a change of a record that was read before, or a new one.
     *
     * @param source where it comes from
     * @param version the version that was read; 0 for a new record
     * @throws io.zhiqiao.indexer.store.StaleRecordException if it was changed since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Change put(RecordKind<T> kind, T record, String source, long version) {
        var change = joined(records -> records.put(kind, record, source, version));
        told(kind, kind.key().apply(record));
        return change;
    }

    /**
     * Accepts a change of a record that was read before; where it comes from stays, so that complete lists go on to tell
     * of it.
     *
     * @param version the version that was read
     * @throws io.zhiqiao.indexer.store.StaleRecordException if it was changed since
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public <T> Change change(RecordKind<T> kind, T record, long version) {
        var change = joined(records -> records.change(kind, record, version));
        told(kind, kind.key().apply(record));
        return change;
    }

    /** Withdraws a record. Returns whether it was there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(RecordKind<?> kind, String key) {
        var was = joined(records -> records.withdraw(kind, key));
        told(kind, key);
        return was;
    }

    private <R> R joined(Function<RecordTransaction, R> work) {
        var connection = DataSourceUtils.getConnection(dataSource);
        try (var records = store.joining(connection)) {
            return work.apply(records);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private void told(RecordKind<?> kind, String key) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                store.changed(kind, key);
            }
        });
        events.publishEvent(new RecordsChanged(kind.name(), key));
    }
}
