package io.zhiqiao.document;

import io.zhiqiao.account.Role;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The documents of a problem, a match or what a tour did: a page of their own, and the same as a part of other pages. */
@Controller
class DocumentPages {

    /** Tells the page around the part that its documents are others now. */
    private static final String CHANGED = "documents-changed";

    private static final String HTMX = "HX-Request";

    private final Documents documents;
    private final DocumentLimits limits;

    DocumentPages(Documents documents, DocumentLimits limits) {
        this.documents = documents;
        this.limits = limits;
    }

    @GetMapping("/problems/{problemId}/documents")
    String ofProblem(
            @PathVariable String problemId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model) {
        return shown(DocumentOwner.problem(problemId), null, part, model);
    }

    @GetMapping("/matches/{matchId}/documents")
    String ofMatch(
            @PathVariable String matchId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model) {
        return shown(DocumentOwner.match(matchId), null, part, model);
    }

    @PostMapping("/problems/{problemId}/documents")
    String attach(
            @PathVariable String problemId,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String requestKey,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return added(
                DocumentOwner.problem(problemId), DocumentKind.ATTACHMENT, file, requestKey, part, model, response);
    }

    @PostMapping("/matches/{matchId}/documents")
    String add(
            @PathVariable String matchId,
            @RequestParam DocumentKind kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String requestKey,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return added(DocumentOwner.match(matchId), kind, file, requestKey, part, model, response);
    }

    @GetMapping("/tour-results/{tourId}/{problemId}/documents")
    String ofTour(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model) {
        return shown(DocumentOwner.tour(tourId, problemId), null, part, model);
    }

    @PostMapping("/tour-results/{tourId}/{problemId}/documents")
    String prove(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestParam DocumentKind kind,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String requestKey,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response)
            throws IOException {
        return added(DocumentOwner.tour(tourId, problemId), kind, file, requestKey, part, model, response);
    }

    /** The document itself, to be saved. */
    @GetMapping("/documents/{documentId}")
    ResponseEntity<Resource> content(@PathVariable String documentId) {
        return HandedOut.of(documents.open(documentId));
    }

    @PostMapping("/documents/{documentId}/withdrawal")
    String withdraw(
            @PathVariable String documentId,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason,
            @RequestHeader(name = HTMX, defaultValue = "false") boolean part,
            Model model,
            HttpServletResponse response) {
        var owner = documents.one(documentId).owner();
        try {
            documents.withdraw(documentId, version, reason);
        } catch (RejectedException rejected) {
            return refused(owner, rejected.rejection(), part, model, response);
        }
        return changed(owner, part, model, response);
    }

    private String added(
            DocumentOwner owner,
            DocumentKind kind,
            MultipartFile file,
            @Nullable String requestKey,
            boolean part,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try (var content = file.getInputStream()) {
            documents.add(owner, kind, file.getOriginalFilename(), content, requestKey);
        } catch (RejectedException rejected) {
            return refused(owner, rejected.rejection(), part, model, response);
        }
        return changed(owner, part, model, response);
    }

    private String changed(DocumentOwner owner, boolean part, Model model, HttpServletResponse response) {
        if (!part) {
            return "redirect:" + address(owner);
        }
        response.setHeader("HX-Trigger", CHANGED);
        return shown(owner, null, true, model);
    }

    /** What is wrong is said where the file was chosen; a part that is refused is still put into its page. */
    private String refused(
            DocumentOwner owner, Rejection rejection, boolean part, Model model, HttpServletResponse response) {
        var view = shown(owner, rejection, part, model);
        response.setStatus(part ? HttpServletResponse.SC_OK : rejection.status().value());
        return view;
    }

    private String shown(DocumentOwner owner, @Nullable Rejection rejection, boolean part, Model model) {
        var reached = documents.reached(owner);
        model.addAttribute("address", address(owner));
        model.addAttribute("documents", documents.listed(owner));
        model.addAttribute("mayAdd", !reached.adding().isEmpty());
        model.addAttribute("kinds", DocumentKind.of(owner.kind()));
        model.addAttribute("endings", String.join(",", FileType.endings()));
        model.addAttribute("size", limits.shownSize());
        model.addAttribute("title", reached.title());
        model.addAttribute("back", back(owner, reached.roles().contains(Role.ENTERPRISE), reached.title()));
        model.addAttribute("documentKey", UUID.randomUUID().toString());
        model.addAttribute("documentRejection", rejection);
        return part ? "document/parts :: documents" : "document/documents";
    }

    private static String address(DocumentOwner owner) {
        return folder(owner.kind()) + owner.id() + "/documents";
    }

    private static String folder(OwnerKind kind) {
        return switch (kind) {
            case PROBLEM -> "/problems/";
            case MATCH -> "/matches/";
            case TOUR -> "/tour-results/";
        };
    }

    private static String back(DocumentOwner owner, boolean enterprise, String title) {
        if (owner.kind() == OwnerKind.PROBLEM && enterprise) {
            return "/my/problems/" + owner.id() + (title.isEmpty() ? "/edit" : "");
        }
        return folder(owner.kind()) + owner.id();
    }
}
