package io.zhiqiao.document;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.audit.Audit;
import io.zhiqiao.document.DocumentReach.Reached;
import io.zhiqiao.document.FileStore.Received;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.record.IdempotentRequests;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in, shows them to those whom they concern, hands them out, withdraws them. */
@Service
public class Documents {

    private static final int REASON_CHARS = 2000;

    /** Who adds to what a tour did, while it is not over. */
    private static final Set<Role> PROVING = Set.of(Role.ENTERPRISE, Role.EXPERT, Role.COORDINATOR);

    private final DocumentRows rows;
    private final DocumentReach reach;
    private final DocumentUse use;
    private final FileStore files;
    private final FileCheck check;
    private final DocumentLimits limits;
    private final IdempotentRequests requests;
    private final TransactionTemplate transactions;
    private final Audit audit;
    private final CurrentPerson people;
    private final Clock clock;

    Documents(
            DocumentRows rows,
            DocumentReach reach,
            DocumentUse use,
            FileStore files,
            FileCheck check,
            DocumentLimits limits,
            IdempotentRequests requests,
            TransactionTemplate transactions,
            Audit audit,
            CurrentPerson people,
            Clock clock) {
        this.rows = rows;
        this.reach = reach;
        this.use = use;
        this.files = files;
        this.check = check;
        this.limits = limits;
        this.requests = requests;
        this.transactions = transactions;
        this.audit = audit;
        this.people = people;
        this.clock = clock;
    }

    /**
     * What belongs to a problem, a match or what a tour did, as far as whoever asks sees it, earliest first.
     *
     * @throws RejectedException (404) if there is no such record for them
     */
    @Transactional(readOnly = true)
    public List<Document> of(DocumentOwner owner) {
        var reached = reach.reach(owner);
        return rows.findByOwnerKindAndOwnerIdOrderByAddedAtAscDocumentIdAsc(owner.kind(), owner.id()).stream()
                .filter(reached::sees)
                .map(reached.asRead())
                .toList();
    }

    /** The same with what whoever asks may do. */
    @Transactional(readOnly = true)
    public List<DocumentResponse> listed(DocumentOwner owner) {
        var reached = reach.reach(owner);
        return of(owner).stream().map(reached::shown).toList();
    }

    @Transactional(readOnly = true)
    DocumentResponse shown(Document document) {
        return reach.reach(document.owner()).shown(document);
    }

    @Transactional(readOnly = true)
    Reached reached(DocumentOwner owner) {
        return reach.reach(owner);
    }

    /** Whether a document stands that belongs to this record; for those who rest something on it. */
    @Transactional(readOnly = true)
    public boolean stands(DocumentOwner owner, String documentId) {
        return rows.findById(documentId)
                .filter(document -> document.owner().equals(owner) && document.stands())
                .isPresent();
    }

    /** Whether a document stands that is about this problem, its matches included; as {@link #stands}. */
    @Transactional(readOnly = true)
    public boolean standsOf(String problemId, String documentId) {
        return rows.findById(documentId)
                .filter(document -> document.problemId().equals(problemId) && document.stands())
                .isPresent();
    }

    /**
     * Takes a document in. Content is on the disk before there is a row.
     *
     * @param name as it was sent
     * @param requestKey by which a repeated request is known; null for none
     * @throws RejectedException (403, 404, 409, 413, 422) if it is not taken
     */
    public Document add(
            DocumentOwner owner,
            DocumentKind kind,
            @Nullable String name,
            InputStream content,
            @Nullable String requestKey) {
        checkMayAdd(transactions.execute(unused -> reach.reach(owner)), kind);
        var shown = FileName.safe(name);
        try {
            var received = files.receive(content, limits.sizeLimit().toBytes());
            try {
                var type = check.check(received.file(), shown);
                files.keep(received);
                return written(new Incoming(owner, kind, shown, type, received), requestKey);
            } finally {
                files.discard(received);
            }
        } catch (FileStore.TooLargeException e) {
            throw Refused.withStatus(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "文件超过 %s。请压缩图片、拆分文件，或导出为 PDF 后再上传。".formatted(limits.shownSize()),
                    "The file is larger than %s. Make pictures smaller, split it, or export it as PDF."
                            .formatted(limits.shownSize()));
        } catch (IOException e) {
            throw new UncheckedIOException("文件无法接收。磁盘可能已满：请腾出空间后重试。\nA document cannot be received.", e);
        }
    }

    private Document written(Incoming incoming, @Nullable String requestKey) {
        var documentId = transactions.execute(unused -> requests.once(
                people.get().login(), "document.add", requestKey, incoming.digest(), () -> row(incoming)));
        return one(String.valueOf(documentId));
    }

    private String row(Incoming incoming) {
        // Looked at again: much may have happened while a long file arrived.
        var reached = reach.reach(incoming.owner());
        checkMayAdd(reached, incoming.kind());
        if (rows.countByProblemIdAndWithdrawnAtIsNull(reached.problemId()) >= limits.perProblem()) {
            throw Refused.withStatus(
                    HttpStatus.CONFLICT,
                    "too-many",
                    "这道难题已有 %d 份文件，达到上限。请先撤回不再需要的。".formatted(limits.perProblem()),
                    "This problem has %d documents, which is the limit. Withdraw what is no longer needed first."
                            .formatted(limits.perProblem()));
        }
        var person = people.get();
        var document = rows.save(new Document(
                UUID.randomUUID().toString(),
                incoming.owner().kind(),
                incoming.owner().id(),
                reached.problemId(),
                incoming.kind(),
                incoming.name(),
                incoming.type(),
                incoming.received().size(),
                incoming.received().sha256(),
                person.login(),
                person.displayName(),
                reached.side(),
                clock.instant(),
                null,
                null,
                null,
                0));
        audited("document.add", document, null, about(document), null);
        return document.documentId();
    }

    private static void checkMayAdd(@Nullable Reached reached, DocumentKind kind) {
        if (reached == null || !kind.belongsTo(reached.owner().kind())) {
            throw Refused.withStatus(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "kind",
                    "这里不能放这一类文件。请另选类别。",
                    "A document of this kind has no place here: choose another kind.");
        }
        if (!reached.adding().isEmpty()) {
            return;
        }
        throw switch (reached.owner().kind()) {
            case MATCH ->
                Refused.withStatus(
                        HttpStatus.CONFLICT,
                        "not-both-accepted",
                        "双方都接受之后，由企业、专家或科协上传文件。",
                        "Documents come after both sides accepted, from one of them or the office.");
            case TOUR ->
                reached.roles().stream().anyMatch(PROVING::contains)
                        ? Refused.withStatus(
                                HttpStatus.CONFLICT,
                                "over",
                                "活动已结项或已取消，不再接收证明文件。",
                                "The tour is closed or cancelled: no more evidence is taken.")
                        : Refused.withStatus(
                                HttpStatus.FORBIDDEN,
                                "not-yours",
                                "证明文件由企业、参加对接的专家或协调员上传。",
                                "Evidence is added by the firm, the experts who met it, or coordinators.");
            case PROBLEM ->
                Refused.withStatus(
                        HttpStatus.FORBIDDEN,
                        "not-yours",
                        "难题的附件由企业或科协上传。",
                        "Attachments of a problem are added by its enterprise or the office.");
        };
    }

    /**
     * A document.
     *
     * @throws RejectedException (404) if there is none for whoever asks
     */
    @Transactional(readOnly = true)
    public Document one(String documentId) {
        return reachedOne(documentId).document();
    }

    private ReachedDocument reachedOne(String documentId) {
        var document = rows.findById(documentId).orElseThrow(() -> Refused.notFound(documentId));
        try {
            var reached = reach.reach(document.owner());
            if (reached.sees(document)) {
                return new ReachedDocument(document, reached);
            }
        } catch (RejectedException e) {
            // Not even the record that it belongs to is named.
        }
        throw Refused.notFound(documentId);
    }

    /**
     * Hands a document out; that is in the audit.
     *
     * @throws RejectedException (404, 410) if there is none for whoever asks, or it was withdrawn
     */
    @Transactional
    public Opened open(String documentId) {
        var found = reachedOne(documentId);
        var document = found.document();
        if (!document.stands()) {
            throw Refused.withStatus(HttpStatus.GONE, "withdrawn", "这份文件已撤回。", "This document was withdrawn.");
        }
        audited("document.read", document, null, null, null);
        return new Opened(found.reached().asRead().apply(document), files.of(document.sha256()));
    }

    /**
     * Withdraws a document; its content stays where it is.
     *
     * @param version that was read
     * @param reason in words, 1 to 2,000 characters
     * @throws RejectedException (403, 404, 409, 412, 422) if that is not possible
     */
    @Transactional
    public Document withdraw(String documentId, long version, @Nullable String reason) {
        var found = reachedOne(documentId);
        var document = found.document();
        if (document.version() != version) {
            throw Refused.withStatus(
                    HttpStatus.PRECONDITION_FAILED,
                    "stale",
                    "这份文件刚刚有变动。请刷新页面，核对后再操作。",
                    "The document has changed since you looked. Reload, look again, then act.");
        }
        var why = reason == null ? "" : reason.strip();
        if (why.isEmpty() || why.length() > REASON_CHARS) {
            throw Refused.withStatus(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "reason",
                    "请写明撤回的原因，最多 2000 字。",
                    "Say why it is withdrawn, in at most 2,000 characters.");
        }
        if (!found.reached().mayWithdraw(document)) {
            throw Refused.withStatus(
                    HttpStatus.FORBIDDEN,
                    "not-yours",
                    "文件由上传的一方或科协撤回；已撤回的不能再撤回。",
                    "A document is withdrawn once, by the side that added it or the office.");
        }
        if (use.isNeeded(document)) {
            throw Refused.withStatus(
                    HttpStatus.CONFLICT,
                    "needed",
                    "当前的解决程度以这份文件为证，不能撤回。请先用别的文件重新填写解决程度。",
                    "The level of “solved” rests on this document. State the level anew with another one first.");
        }
        var withdrawn = rows.save(document.withdrawn(people.get().login(), clock.instant(), why));
        audited("document.withdraw", document, about(document), null, why);
        return withdrawn;
    }

    /** Without the name of the file, in which anything may stand. */
    private static String about(Document document) {
        return "%s %s %s %s %d %s"
                .formatted(
                        document.ownerKind(),
                        document.ownerId(),
                        document.kind(),
                        document.fileType(),
                        document.sizeBytes(),
                        document.sha256());
    }

    private void audited(
            String action,
            Document document,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {
        audit.add(new Audit.Deed(
                people.get().actor(people.origin()), action, "document", document.documentId(), before, after, reason));
    }

    /**
     * A document that is handed out.
     *
     * @param document about it
     * @param file its content
     */
    public record Opened(Document document, Path file) {}

    private record ReachedDocument(Document document, Reached reached) {}

    private record Incoming(DocumentOwner owner, DocumentKind kind, String name, FileType type, Received received) {

        String digest() {
            return "%s\n%s\n%s\n%s\n%s".formatted(owner.kind(), owner.id(), kind, name, received.sha256());
        }
    }
}
