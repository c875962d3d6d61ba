package io.zhiqiao.document;

import io.zhiqiao.account.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A file that belongs to a problem, a match or what a tour did for a problem. It is never deleted, only withdrawn.
 *
 * @param documentId random, unchanging
 * @param ownerKind what it belongs to
 * @param ownerId id of that
 * @param problemId the problem that it is about
 * @param kind what it is for
 * @param fileName fit to be shown
 * @param fileType by its content
 * @param sizeBytes at least 1
 * @param sha256 of its content, 64 hexadecimal digits
 * @param addedBy login; shown to nobody
 * @param addedName who, for people
 * @param addedAs which side
 * @param addedAt when
 * @param withdrawnBy login; null while it stands
 * @param withdrawnAt as {@code withdrawnBy}
 * @param withdrawnReason in words; null while it stands
 * @param version grows with each change; 0 before it is written
 */
@Table("document")
public record Document(
        @Id String documentId,
        OwnerKind ownerKind,
        String ownerId,
        String problemId,
        DocumentKind kind,
        String fileName,
        FileType fileType,
        long sizeBytes,
        @Column("sha256") String sha256,
        String addedBy,
        String addedName,
        Role addedAs,
        Instant addedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        @Version long version) {

    Document withdrawn(String login, Instant at, String reason) {
        return new Document(
                documentId,
                ownerKind,
                ownerId,
                problemId,
                kind,
                fileName,
                fileType,
                sizeBytes,
                sha256,
                addedBy,
                addedName,
                addedAs,
                addedAt,
                login,
                at,
                reason,
                version);
    }

    /** The same as somebody reads it who may not know everything; for reading only. */
    Document read(String otherAddedName, String otherFileName, @Nullable String otherReason) {
        return new Document(
                documentId,
                ownerKind,
                ownerId,
                problemId,
                kind,
                otherFileName,
                fileType,
                sizeBytes,
                sha256,
                addedBy,
                otherAddedName,
                addedAs,
                addedAt,
                withdrawnBy,
                withdrawnAt,
                otherReason,
                version);
    }

    /** Whether it still counts. */
    public boolean stands() {
        return withdrawnAt == null;
    }

    DocumentOwner owner() {
        return new DocumentOwner(ownerKind, ownerId);
    }

    /** Keeps the name, in which anything may stand, out of logs. */
    @Override
    public String toString() {
        return "Document[%s, %s %s]".formatted(documentId, ownerKind, ownerId);
    }
}
