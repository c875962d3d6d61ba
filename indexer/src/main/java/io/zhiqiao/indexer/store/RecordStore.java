package io.zhiqiao.indexer.store;

import io.zhiqiao.indexer.corpus.Evidence;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.corpus.Organisation;
import io.zhiqiao.indexer.corpus.OrganisationId;
import io.zhiqiao.indexer.corpus.PatentUsage;
import io.zhiqiao.indexer.corpus.ProblemId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The accepted records, in one file of a folder.
 *
 * <p>What {@link #commit} has returned from is on the disk; what was put after it is gone with the process. Records are
 * never deleted, only withdrawn. Together with each change the store keeps, in the same commit, that the indexes have
 * not seen it yet ({@link #pending()}), so that nothing is lost between the two.
 *
 * <p>One process at a time. Within it, one thread writes and any number read.
 */
public final class RecordStore implements AutoCloseable {

    private static final String FILE_NAME = "records.mv";
    /** Grows when what is written can no longer be read by the version before. */
    private static final int FORMAT = 1;

    /** Pages in memory: a sixteenth of the heap, at least so many MB, at most so many. */
    private static final int LEAST_CACHE_MB = 16;

    private static final int MOST_CACHE_MB = 256;

    private final MVStore store;
    private final JsonMapper json = JsonMapper.builder().build();
    private final Map<String, KindMaps> kinds = new HashMap<>();
    private final Links links;
    private final Pending pending;
    private final AtomicLong changes = new AtomicLong();

    private RecordStore(MVStore store) {
        this.store = store;
        RecordKind.all().forEach(kind -> kinds.put(kind.name(), KindMaps.open(store, kind)));
        this.links = new Links(store);
        this.pending = new Pending(store);
        // A map that no commit has seen would be closed by a rollback.
        store.commit();
    }

    /**
     * Opens the store of {@code folder}; makes both where there are none.
     *
     * @throws StoreInUseException if another process has it open
     * @throws UncheckedIOException if it cannot be opened
     */
    public static RecordStore open(Path folder) {
        var file = folder.resolve(FILE_NAME);
        try {
            Files.createDirectories(folder);
            var opened = new MVStore.Builder()
                    .fileName(file.toString())
                    .autoCommitDisabled()
                    .autoCommitBufferSize(0) // else it commits by itself whenever some megabytes are unsaved
                    .cacheSize(cacheMb())
                    .compress()
                    .open();
            checkFormat(opened, file);
            return new RecordStore(opened);
        } catch (MVStoreException e) {
            if (e.getErrorCode() == org.h2.mvstore.DataUtils.ERROR_FILE_LOCKED) {
                throw new StoreInUseException(folder, e);
            }
            throw new UncheckedIOException(
                    """
                    记录文件 %s 无法打开，可能已损坏。请从备份恢复；没有备份时把它移走，再重新导入。
                    The records in %1$s cannot be opened; the file may be damaged.
                    Maybe there is a backup to restore; without one, move the file away and import again.""".formatted(file), new IOException("MVStore error %d".formatted(e.getErrorCode()), e));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the folder %s.".formatted(folder), e);
        }
    }

    private static int cacheMb() {
        return Math.clamp(Runtime.getRuntime().maxMemory() >> 24, LEAST_CACHE_MB, MOST_CACHE_MB);
    }

    private static void checkFormat(MVStore opened, Path file) {
        if (opened.getMapNames().isEmpty()) {
            opened.setStoreVersion(FORMAT);
        } else if (opened.getStoreVersion() != FORMAT) {
            var found = opened.getStoreVersion();
            opened.closeImmediately();
            throw new IllegalStateException("""
                    记录文件 %s 的格式（%d）与本版本的格式（%d）不符。请用写入它的版本导出，或移走后重新导入。
                    The records in %1$s have the format %2$d, and this version reads the format %3$d.
                    Maybe open them with the version that wrote them, or move them away and import again.""".formatted(file, found, FORMAT));
        }
    }

    /** What accepting {@code record} would do. */
    public <T> Change compare(RecordKind<T> kind, T record) {
        return compare(kind, kind.key().apply(record), json.writeValueAsBytes(record));
    }

    private Change compare(RecordKind<?> kind, String key, byte[] written) {
        var kept = records(kind).get(key);
        if (kept == null) {
            return Change.ADDED;
        }
        var same = Arrays.equals(kept, written) && !isWithdrawn(kind, key);
        return same ? Change.UNCHANGED : Change.CHANGED;
    }

    /**
     * Accepts {@code record}.
     *
     * @param source where it comes from, for example a file's name; asked for when a complete list withdraws
     */
    public <T> Change put(RecordKind<T> kind, T record, String source) {
        var key = kind.key().apply(record);
        var written = json.writeValueAsBytes(record);
        var change = compare(kind, key, written);
        if (change != Change.UNCHANGED) {
            if (change == Change.CHANGED) {
                find(kind, key).ifPresent(this::unlink);
            }
            records(kind).put(key, written);
            withdrawn(kind).remove(key);
            link(record);
        }
        var sources = sources(kind);
        if (!source.equals(sources.get(key))) {
            sources.put(key, source);
        }
        return change;
    }

    /** Withdraws a record: it stays in the store, and is no longer found. Returns whether it was there. */
    public <T> boolean withdraw(RecordKind<T> kind, String key) {
        var before = find(kind, key);
        if (before.isEmpty()) {
            return false;
        }
        withdrawn(kind).put(key, "");
        before.ifPresent(this::unlink);
        return true;
    }

    /** The record with {@code key}, unless there is none or it is withdrawn. */
    public <T> Optional<T> find(RecordKind<T> kind, String key) {
        var kept = records(kind).get(key);
        return kept == null || isWithdrawn(kind, key) ? Optional.empty() : Optional.of(read(kind, kept));
    }

    /** Whether there is such a record that is not withdrawn. */
    public boolean contains(RecordKind<?> kind, String key) {
        return records(kind).containsKey(key) && !isWithdrawn(kind, key);
    }

    /** Whether there is such a record that is withdrawn. */
    public boolean isWithdrawn(RecordKind<?> kind, String key) {
        return withdrawn(kind).containsKey(key);
    }

    /** Number of records that are not withdrawn. */
    public long count(RecordKind<?> kind) {
        return records(kind).sizeAsLong() - withdrawn(kind).sizeAsLong();
    }

    /** Calls {@code consumer} with each record that is not withdrawn, by ascending key. */
    public <T> void forEach(RecordKind<T> kind, Consumer<T> consumer) {
        var cursor = records(kind).cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            if (!isWithdrawn(kind, key)) {
                consumer.accept(read(kind, cursor.getValue()));
            }
        }
    }

    /** Calls {@code consumer} with the key of each record of {@code source} that is not withdrawn. */
    public void forEachKeyFrom(RecordKind<?> kind, String source, Consumer<String> consumer) {
        var cursor = sources(kind).cursor(null);
        while (cursor.hasNext()) {
            var key = cursor.next();
            if (source.equals(cursor.getValue()) && !isWithdrawn(kind, key)) {
                consumer.accept(key);
            }
        }
    }

    /** Outputs and service cases of an expert, by ascending id; the profile is not among them. */
    public List<Evidence> evidenceOf(ExpertId expertId) {
        var found = new ArrayList<Evidence>();
        for (var link : links.evidenceOf(expertId.value())) {
            var kind = link.isCase() ? RecordKind.SERVICE_CASES : RecordKind.OUTPUTS;
            find(kind, link.id()).ifPresent(found::add);
        }
        return found;
    }

    /** Usage of the patent database by an organisation, by ascending key. */
    public List<PatentUsage> usageOf(OrganisationId organisationId) {
        var found = new ArrayList<PatentUsage>();
        for (var key : links.usageOf(organisationId.value())) {
            find(RecordKind.PATENT_USAGE, key).ifPresent(found::add);
        }
        return found;
    }

    /** Organisations of a group of companies, by ascending id. */
    public List<Organisation> organisationsOf(String group) {
        var found = new ArrayList<Organisation>();
        for (var id : links.organisationsOf(group)) {
            find(RecordKind.ORGANISATIONS, id).ifPresent(found::add);
        }
        return found;
    }

    /** Grows with each change of any record, so that whoever keeps copies knows when they are old. */
    public long changeCount() {
        return changes.get();
    }

    /** What the indexes have not seen yet. */
    public Pending pending() {
        return pending;
    }

    /** Puts everything on the list of what the indexes have not seen, so that they can be built anew. */
    public void markAllPending() {
        records(RecordKind.EXPERTS).keyIterator(null).forEachRemaining(key -> pending.addExpert(new ExpertId(key)));
        records(RecordKind.PROBLEMS).keyIterator(null).forEachRemaining(key -> pending.addProblem(new ProblemId(key)));
    }

    /**
     * Puts everything so far on the disk.
     *
     * @throws UncheckedIOException if that fails, for example because the disk is full; nothing of what came after the
     *     last commit is accepted then
     */
    public void commit() {
        try {
            store.commit();
            store.sync();
        } catch (MVStoreException e) {
            throw new UncheckedIOException(
                    """
                    Cannot write the records in %s; what was read since the last confirmed row is not accepted.
                    Maybe the disk is full: make room, then import the same file again.""".formatted(store.getFileStore().getFileName()), new IOException(e.getMessage(), e));
        }
    }

    /** Forgets what was put since the last {@link #commit}. */
    public void rollback() {
        store.rollback();
        changes.incrementAndGet();
    }

    @Override
    public void close() {
        // Not close(): that would commit what nobody confirmed.
        if (!store.isClosed()) {
            store.rollback();
            store.close();
        }
    }

    private void link(Object record) {
        links.add(record);
        pending.addAffectedBy(record);
        changes.incrementAndGet();
    }

    private void unlink(Object record) {
        links.remove(record);
        pending.addAffectedBy(record);
        changes.incrementAndGet();
    }

    private <T> T read(RecordKind<T> kind, byte[] kept) {
        return json.readValue(kept, kind.type());
    }

    private MVMap<String, byte[]> records(RecordKind<?> kind) {
        return maps(kind).records();
    }

    private MVMap<String, String> sources(RecordKind<?> kind) {
        return maps(kind).sources();
    }

    private MVMap<String, String> withdrawn(RecordKind<?> kind) {
        return maps(kind).withdrawn();
    }

    private KindMaps maps(RecordKind<?> kind) {
        return Objects.requireNonNull(kinds.get(kind.name()), kind.name());
    }
}
