package io.zhiqiao.document;

import io.zhiqiao.record.RecordVersion;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Documents of problems, of matches and of what tours did, for programmes. */
@RestController
@RequestMapping("/api/v1")
class DocumentController {

    private static final String KEY = "Idempotency-Key";

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    /** The documents of a problem, earliest first. */
    @GetMapping("/problems/{problemId}/documents")
    List<DocumentResponse> ofProblem(@PathVariable String problemId) {
        return all(DocumentOwner.problem(problemId));
    }

    /** Attaches a file to a problem. */
    @PostMapping(path = "/problems/{problemId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentResponse> attach(
            @PathVariable String problemId,
            @RequestHeader(name = KEY, required = false) @Nullable String requestKey,
            @RequestParam MultipartFile file)
            throws IOException {
        return added(DocumentOwner.problem(problemId), DocumentKind.ATTACHMENT, file, requestKey);
    }

    /** The documents of a match, earliest first. */
    @GetMapping("/matches/{matchId}/documents")
    List<DocumentResponse> ofMatch(@PathVariable String matchId) {
        return all(DocumentOwner.match(matchId));
    }

    /** Adds a document to a match. */
    @PostMapping(path = "/matches/{matchId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentResponse> add(
            @PathVariable String matchId,
            @RequestHeader(name = KEY, required = false) @Nullable String requestKey,
            @RequestParam DocumentKind kind,
            @RequestParam MultipartFile file)
            throws IOException {
        return added(DocumentOwner.match(matchId), kind, file, requestKey);
    }

    /** The documents of what a tour did for a problem, earliest first. */
    @GetMapping("/tour-results/{tourId}/{problemId}/documents")
    List<DocumentResponse> ofTour(@PathVariable String tourId, @PathVariable String problemId) {
        return all(DocumentOwner.tour(tourId, problemId));
    }

    /** Adds evidence of what a tour did for a problem. */
    @PostMapping(path = "/tour-results/{tourId}/{problemId}/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<DocumentResponse> prove(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestHeader(name = KEY, required = false) @Nullable String requestKey,
            @RequestParam DocumentKind kind,
            @RequestParam MultipartFile file)
            throws IOException {
        return added(DocumentOwner.tour(tourId, problemId), kind, file, requestKey);
    }

    /** About a document. */
    @GetMapping("/documents/{documentId}")
    ResponseEntity<DocumentResponse> one(@PathVariable String documentId) {
        return answer(documents.one(documentId));
    }

    /** Its content, to be saved; each call is in the audit. */
    @GetMapping(path = "/documents/{documentId}/content", produces = MediaType.ALL_VALUE)
    ResponseEntity<Resource> content(@PathVariable String documentId) {
        return HandedOut.of(documents.open(documentId));
    }

    /** Withdraws a document. */
    @PostMapping("/documents/{documentId}/withdrawal")
    ResponseEntity<DocumentResponse> withdraw(
            @PathVariable String documentId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WithdrawalRequest request) {
        return answer(documents.withdraw(documentId, RecordVersion.read(ifMatch), request.reason()));
    }

    private List<DocumentResponse> all(DocumentOwner owner) {
        return documents.listed(owner);
    }

    private ResponseEntity<DocumentResponse> added(
            DocumentOwner owner, DocumentKind kind, MultipartFile file, @Nullable String requestKey)
            throws IOException {
        try (var content = file.getInputStream()) {
            var document = documents.add(owner, kind, file.getOriginalFilename(), content, requestKey);
            return ResponseEntity.created(URI.create("/api/v1/documents/" + document.documentId()))
                    .eTag(RecordVersion.tag(document.version()))
                    .body(documents.shown(document));
        }
    }

    private ResponseEntity<DocumentResponse> answer(Document document) {
        return ResponseEntity.ok().eTag(RecordVersion.tag(document.version())).body(documents.shown(document));
    }

    /** Why a document is withdrawn. */
    record WithdrawalRequest(@Nullable String reason) {}
}
