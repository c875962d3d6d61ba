package io.zhiqiao.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds to the audit, and searches it. */
@Service
public class Audit {

    private final AuditEntries entries;
    private final Clock clock;

    Audit(AuditEntries entries, Clock clock) {
        this.entries = entries;
        this.clock = clock;
    }

    /** Adds an entry to the running transaction: what it tells of and the entry stay or go together. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Deed deed) {
        entries.save(new AuditEntry(
                null,
                clock.instant(),
                deed.actor().login(),
                deed.actor().roles(),
                deed.action(),
                deed.kind(),
                deed.recordId(),
                deed.oldValue(),
                deed.newValue(),
                deed.reason(),
                deed.actor().origin()));
    }

    /** Everything that happened to a record, oldest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> of(String kind, String recordId) {
        return entries.findByKindAndRecordIdOrderByEntryId(kind, recordId);
    }

    /**
     * Entries before an entry, newest first.
     *
     * @param before id of the last entry seen; {@link Long#MAX_VALUE} to begin
     * @param size at most so many
     */
    @Transactional(readOnly = true)
    public List<AuditEntry> search(Asked asked, long before, int size) {
        return entries.search(
                asked.actor(),
                asked.kind(),
                asked.recordId(),
                asked.action(),
                asked.since(),
                asked.until(),
                before,
                size);
    }

    /** What has been done so far, by name. */
    @Transactional(readOnly = true)
    public List<String> actions() {
        return entries.actions();
    }

    /**
     * Something that was done.
     *
     * @param actor who did it
     * @param action what, for example {@code problem.accept}
     * @param kind of the record
     * @param recordId of the record
     * @param oldValue before; null where there was nothing, or where it is sensitive
     * @param newValue after; as {@code oldValue}
     * @param reason as given; null for none
     */
    public record Deed(
            Actor actor,
            String action,
            String kind,
            String recordId,
            @Nullable String oldValue,
            @Nullable String newValue,
            @Nullable String reason) {}

    /**
     * Who did something.
     *
     * @param login of the account, or {@code system}
     * @param roles what they are, separated by commas
     * @param origin address that the request came from, or {@code scheduler}
     */
    public record Actor(String login, String roles, String origin) {

        /** The service itself, at the end of a time limit. */
        public static final Actor SYSTEM = new Actor("system", "SYSTEM", "scheduler");
    }

    /**
     * What is searched for; blank for any.
     *
     * @param actor login
     * @param kind of record
     * @param recordId of the record
     * @param action what was done
     * @param since the first moment
     * @param until the moment after the last
     */
    public record Asked(String actor, String kind, String recordId, String action, Instant since, Instant until) {

        /** Before everything that can be in an audit. */
        public static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");

        /** After everything that can be in an audit. */
        public static final Instant END = Instant.parse("3000-01-01T00:00:00Z");

        /** At any time. */
        public Asked(String actor, String kind, String recordId, String action) {
            this(actor, kind, recordId, action, BEGINNING, END);
        }
    }
}
