package io.zhiqiao.offer;

import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.offer.ServicePackage.PackageStep;
import io.zhiqiao.problem.PostedProblems;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The packages of a problem, for the office that tailors them and the enterprise that answers; and the templates. */
@Controller
class OfferPages {

    private final Offers offers;
    private final Takings takings;
    private final TakenSteps steps;
    private final Packages packages;
    private final UnderWay underWay;
    private final PostedProblems problems;
    private final Documents documents;
    private final Clock clock;

    OfferPages(
            Offers offers,
            Takings takings,
            TakenSteps steps,
            Packages packages,
            UnderWay underWay,
            PostedProblems problems,
            Documents documents,
            Clock clock) {
        this.offers = offers;
        this.takings = takings;
        this.steps = steps;
        this.packages = packages;
        this.underWay = underWay;
        this.problems = problems;
        this.documents = documents;
        this.clock = clock;
    }

    /** What a problem is offered and takes. */
    @GetMapping("/problems/{problemId}/packages")
    String ofProblem(@PathVariable String problemId, Model model) {
        model.addAttribute("view", offers.view(problemId));
        model.addAttribute("problem", problems.describe(problemId).problem());
        model.addAttribute("documents", documents.of(DocumentOwner.problem(problemId)));
        model.addAttribute("today", LocalDate.now(clock));
        return "offer/problem";
    }

    /** Begins to tailor a package. */
    @PostMapping("/problems/{problemId}/packages")
    String begin(@PathVariable String problemId, @RequestParam String code) {
        takings.begin(problemId, code);
        return "redirect:/problems/{problemId}/packages";
    }

    @PostMapping("/taken-packages/{takingId}/steps/{place}")
    String tailor(
            @PathVariable String takingId,
            @PathVariable int place,
            @RequestParam int days,
            @RequestParam(defaultValue = "false") boolean leftOut,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        return back(steps.tailor(takingId, place, days, leftOut, reason, version));
    }

    @PostMapping("/taken-packages/{takingId}/steps")
    String add(
            @PathVariable String takingId,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String document,
            @RequestParam int days,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        var step = new PackageStep(name.strip(), role.strip(), document.strip(), days);
        return back(steps.add(takingId, step, reason, version));
    }

    @PostMapping("/taken-packages/{takingId}/steps/{place}/result")
    String done(
            @PathVariable String takingId,
            @PathVariable int place,
            @RequestParam LocalDate doneOn,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(required = false) @Nullable String documentId,
            @RequestParam long version) {
        return back(steps.done(takingId, place, doneOn, result, documentId, version));
    }

    @PostMapping("/taken-packages/{takingId}/contract")
    String contract(
            @PathVariable String takingId,
            @RequestParam(required = false) @Nullable BigDecimal amount,
            @RequestParam long version) {
        return back(steps.contract(takingId, amount, version));
    }

    @PostMapping("/taken-packages/{takingId}/transitions/{transition}")
    String step(
            @PathVariable String takingId,
            @PathVariable String transition,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        return back(takings.step(takingId, transition, reason, version));
    }

    private static String back(TakenPackage taken) {
        return "redirect:/problems/" + taken.problemId() + "/packages#" + taken.takingId();
    }

    /** The templates, and every package that is under way. */
    @GetMapping("/packages")
    String packages(Model model) {
        model.addAttribute("packages", packages.offered());
        model.addAttribute("lines", underWay.lines());
        return "offer/packages";
    }

    /** The form of a template. */
    @GetMapping("/packages/{code}")
    String template(@PathVariable String code, Model model) {
        var template = packages.offered(code);
        model.addAttribute("template", template);
        model.addAttribute("typed", PackageEdit.typed(template.steps()));
        model.addAttribute("rules", PriceRule.values());
        return "offer/template";
    }

    /** Makes a new version of a template. */
    @PostMapping("/packages/{code}")
    String change(
            @PathVariable String code,
            @RequestParam String provider,
            @RequestParam PriceRule priceRule,
            @RequestParam BigDecimal price,
            @RequestParam String steps,
            @RequestParam long version) {
        packages.change(code, new PackageEdit(provider, priceRule, price, PackageEdit.steps(steps)), version);
        return "redirect:/packages";
    }
}
