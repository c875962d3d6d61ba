package io.zhiqiao.document;

import io.zhiqiao.account.Role;
import io.zhiqiao.language.Sentence;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as people and programmes see it.
 *
 * @param documentId its id
 * @param ownerKind what it belongs to
 * @param ownerId id of that
 * @param kind what it is for
 * @param kindName the same in words
 * @param fileName as it was sent, made fit to be shown
 * @param mediaType by its content
 * @param sizeBytes at least 1
 * @param sha256 of its content
 * @param addedBy who, in words
 * @param addedAs for which side; {@code COORDINATOR} stands for the office
 * @param addedAt when
 * @param withdrawnAt null while it stands
 * @param withdrawnReason null while it stands
 * @param version to be sent as {@code If-Match} with a change
 * @param mayWithdraw whether whoever asks may withdraw it
 */
public record DocumentResponse(
        String documentId,
        OwnerKind ownerKind,
        String ownerId,
        DocumentKind kind,
        Sentence kindName,
        String fileName,
        String mediaType,
        long sizeBytes,
        String sha256,
        String addedBy,
        Role addedAs,
        Instant addedAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnReason,
        long version,
        boolean mayWithdraw) {

    private static final long KILO = 1024;

    static DocumentResponse of(Document document, boolean mayWithdraw) {
        return new DocumentResponse(
                document.documentId(),
                document.ownerKind(),
                document.ownerId(),
                document.kind(),
                document.kind().title(),
                document.fileName(),
                document.fileType().mediaType(),
                document.sizeBytes(),
                document.sha256(),
                document.addedName(),
                document.addedAs(),
                document.addedAt(),
                document.withdrawnAt(),
                document.withdrawnReason(),
                document.version(),
                mayWithdraw);
    }

    /** Its size for people, for example {@code 1.4 MB}. */
    public String shownSize() {
        if (sizeBytes < KILO * KILO) {
            return Math.max(1, sizeBytes / KILO) + " KB";
        }
        return String.format(Locale.ROOT, "%.1f MB", sizeBytes / (double) (KILO * KILO));
    }
}
