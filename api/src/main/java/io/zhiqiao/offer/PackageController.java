package io.zhiqiao.offer;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.lifecycle.Refusals;
import io.zhiqiao.offer.OfferView.TakenView;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import io.zhiqiao.record.IdempotentRequests;
import io.zhiqiao.record.RecordVersion;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Service packages, for programmes. */
@RestController
@RequestMapping("/api/v1")
class PackageController {

    private final Packages packages;
    private final Offers offers;
    private final Takings takings;
    private final TakenSteps steps;
    private final IdempotentRequests requests;
    private final CurrentPerson current;

    PackageController(
            Packages packages,
            Offers offers,
            Takings takings,
            TakenSteps steps,
            IdempotentRequests requests,
            CurrentPerson current) {
        this.packages = packages;
        this.offers = offers;
        this.takings = takings;
        this.steps = steps;
        this.requests = requests;
        this.current = current;
    }

    /** The templates that are offered today. */
    @GetMapping("/packages")
    List<ServicePackage> packages() {
        return packages.offered();
    }

    /** A template; its {@code ETag} is the number of its version. */
    @GetMapping("/packages/{code}")
    ResponseEntity<ServicePackage> template(@PathVariable String code) {
        return tagged(packages.offered(code));
    }

    /** Makes a new version of a template; problems that took the one before keep it. */
    @PutMapping("/packages/{code}")
    ResponseEntity<ServicePackage> change(
            @PathVariable String code,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody PackageRequest request) {
        return tagged(packages.change(code, request.edit(packages.offered(code)), RecordVersion.read(ifMatch)));
    }

    private static ResponseEntity<ServicePackage> tagged(ServicePackage template) {
        return ResponseEntity.ok()
                .eTag(RecordVersion.tag(template.packageVersion()))
                .body(template);
    }

    /** What a problem is offered and why, and what it takes. */
    @GetMapping("/problems/{problemId}/packages")
    OfferView ofProblem(@PathVariable String problemId) {
        return offers.view(problemId);
    }

    /** Begins to tailor a package for a problem. */
    @PostMapping("/problems/{problemId}/packages")
    ResponseEntity<TakenView> begin(
            @PathVariable String problemId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody TakeRequest request) {
        var code = text(request.code());
        if (code.isEmpty()) {
            throw Refusals.field("required", "code", "请写明套餐（code）。", "Name the package (code).");
        }
        var takingId = requests.once(
                current.get().login(),
                "package " + problemId,
                key,
                code,
                () -> takings.begin(problemId, code).takingId());
        var view = offers.taken(takingId);
        return ResponseEntity.created(URI.create("/api/v1/taken-packages/" + takingId))
                .eTag(RecordVersion.tag(view.version()))
                .body(view);
    }

    /** A package that a problem takes. */
    @GetMapping("/taken-packages/{takingId}")
    ResponseEntity<TakenView> taken(@PathVariable String takingId) {
        var view = offers.taken(takingId);
        return ResponseEntity.ok().eTag(RecordVersion.tag(view.version())).body(view);
    }

    /** Changes the days of a step, or leaves it out, while the package is tailored. */
    @PutMapping("/taken-packages/{takingId}/steps/{place}")
    ResponseEntity<TakenView> tailor(
            @PathVariable String takingId,
            @PathVariable int place,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody TailorRequest request) {
        steps.tailor(
                takingId,
                place,
                Objects.requireNonNullElse(request.days(), 0),
                Boolean.TRUE.equals(request.leftOut()),
                text(request.reason()),
                RecordVersion.read(ifMatch));
        return taken(takingId);
    }

    /** Adds a step while the package is tailored. */
    @PostMapping("/taken-packages/{takingId}/steps")
    ResponseEntity<TakenView> add(
            @PathVariable String takingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody StepRequest request) {
        steps.add(takingId, request.step(), text(request.reason()), RecordVersion.read(ifMatch));
        return taken(takingId);
    }

    /** Notes that a step is done, and what came of it. */
    @PutMapping("/taken-packages/{takingId}/steps/{place}/result")
    ResponseEntity<TakenView> done(
            @PathVariable String takingId,
            @PathVariable int place,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ResultRequest request) {
        var day = request.doneOn();
        steps.done(
                takingId,
                place,
                day == null ? LocalDate.MAX : day,
                text(request.result()),
                request.documentId(),
                RecordVersion.read(ifMatch));
        return taken(takingId);
    }

    /** Notes the amount of the contract, on which the price may rest. */
    @PutMapping("/taken-packages/{takingId}/contract")
    ResponseEntity<TakenView> contract(
            @PathVariable String takingId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody ContractRequest request) {
        steps.contract(takingId, request.amount(), RecordVersion.read(ifMatch));
        return taken(takingId);
    }

    /** Brings a package that a problem takes into another state. */
    @PostMapping("/taken-packages/{takingId}/transitions/{transition}")
    ResponseEntity<TakenView> make(
            @PathVariable String takingId,
            @PathVariable String transition,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) @Nullable TakingStepRequest request) {
        takings.step(takingId, transition, request == null ? "" : text(request.reason()), RecordVersion.read(ifMatch));
        return taken(takingId);
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }

    /** What is changed in a template; what is not sent stays. */
    record PackageRequest(
            @Nullable String provider,
            @Nullable PriceRule priceRule,
            @Nullable BigDecimal price,
            @Nullable List<StepRequest> steps) {

        PackageEdit edit(ServicePackage was) {
            return new PackageEdit(
                    Objects.requireNonNullElse(provider, was.provider()),
                    Objects.requireNonNullElse(priceRule, was.priceRule()),
                    Objects.requireNonNullElse(price, was.price()),
                    steps == null
                            ? was.steps()
                            : steps.stream().map(StepRequest::step).toList());
        }
    }

    /** A step: what is done, who does it, which document it has to bring, working days; why it is added. */
    record StepRequest(
            @Nullable String name,
            @Nullable String role,
            @Nullable String document,
            @Nullable Integer days,
            @Nullable String reason) {

        PackageStep step() {
            return new PackageStep(text(name), text(role), text(document), Objects.requireNonNullElse(days, 0));
        }
    }

    /** Which template to take. */
    record TakeRequest(@Nullable String code) {}

    /** Other days, or left out; and why. */
    record TailorRequest(
            @Nullable Integer days,
            @Nullable Boolean leftOut,
            @Nullable String reason) {}

    /** When a step was done, what came of it, and by which document. */
    record ResultRequest(
            @Nullable LocalDate doneOn,
            @Nullable String result,
            @Nullable String documentId) {}

    /** The amount in 万元; null for none. */
    record ContractRequest(@Nullable BigDecimal amount) {}

    /** Why, where a reason is needed. */
    record TakingStepRequest(@Nullable String reason) {}
}
