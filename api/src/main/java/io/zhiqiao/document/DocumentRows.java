package io.zhiqiao.document;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The documents; there is no way to delete one. */
interface DocumentRows extends Repository<Document, String> {

    Document save(Document document);

    Optional<Document> findById(String documentId);

    List<Document> findByOwnerKindAndOwnerIdOrderByAddedAtAscDocumentIdAsc(OwnerKind ownerKind, String ownerId);

    int countByProblemIdAndWithdrawnAtIsNull(String problemId);
}
