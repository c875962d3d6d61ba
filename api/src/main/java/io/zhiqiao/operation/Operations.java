package io.zhiqiao.operation;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.store.RecordDatabase;
import io.zhiqiao.indexer.store.dump.Backup;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Does what operators ask while the service answers others. */
@Service
class Operations implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Operations.class);

    private final Engine engine;
    private final RecordDatabase database;
    private final EngineFolders folders;
    private final Audit audit;
    private final CurrentPerson currentPerson;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicReference<ReindexState> reindexing = new AtomicReference<>(ReindexState.NEVER);
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("operations").factory());

    Operations(
            Engine engine,
            RecordDatabase database,
            EngineFolders folders,
            Audit audit,
            CurrentPerson currentPerson,
            TransactionTemplate transactions,
            Clock clock) {
        this.engine = engine;
        this.database = database;
        this.folders = folders;
        this.audit = audit;
        this.currentPerson = currentPerson;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Compares records, indexes and documents. */
    List<Finding> examine() {
        var findings = new ArrayList<>(new RecordsCheck(engine).findingsWhileServing());
        findings.addAll(new DocumentsCheck(database.dataSource(), folders, clock).findings());
        return findings;
    }

    /**
     * Begins to build the indexes anew.
     *
     * @throws RejectedException (409) if that is under way
     */
    ReindexState reindex() {
        var begun = ReindexState.running(0, 0, clock.instant());
        var before = reindexing.getAndUpdate(state -> state.isRunning() ? state : begun);
        if (before.isRunning()) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONFLICT,
                    "reindex-runs",
                    "正在重建索引，请等它结束。",
                    "The indexes are being built anew already: wait until that has ended."));
        }
        told("operation.reindex", null);
        worker.execute(() -> run(begun));
        return begun;
    }

    private void run(ReindexState begun) {
        try {
            var indexed = engine.reindex((done, total) -> reindexing.set(begun.at(done, total)));
            reindexing.set(begun.complete(indexed, engine.indexes().generation()));
        } catch (RuntimeException | Error e) {
            // Nobody waits for this thread: who asked reads the failure.
            LOG.error("The indexes cannot be built anew.", e);
            reindexing.set(begun.failed());
        }
    }

    /** How far the building of indexes is, or how the last one ended. */
    ReindexState reindexState() {
        return reindexing.get();
    }

    /** A new backup in a file that is the caller's to delete. */
    Path backup() {
        try {
            Files.createDirectories(folders.data());
            var file = Files.createTempFile(folders.data(), "backup-", ".zip");
            var manifest = new Backup(database.dataSource(), folders.attachments(), clock).write(file);
            told("operation.backup", "%d rows, %d attachments".formatted(manifest.rows(), manifest.attachments()));
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "无法在 %s 中写备份。请检查磁盘空间与权限。\nNo backup can be written in %1$s.".formatted(folders.data()), e);
        }
    }

    private void told(String action, @Nullable String what) {
        var actor = currentPerson
                .find()
                .map(person -> person.actor(currentPerson.origin()))
                .orElse(Audit.Actor.SYSTEM);
        transactions.executeWithoutResult(
                ignored -> audit.add(new Audit.Deed(actor, action, "service", "service", null, what, null)));
    }

    @Override
    public void close() {
        worker.shutdown();
    }
}
