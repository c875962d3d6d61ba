package io.zhiqiao.roster;

import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.match.Matches;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.assign.roster.Quota;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import io.zhiqiao.record.AcceptedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's work on the roster of a tour: rules, solve, look, pin, ban, ask, compare, adopt. */
@Controller
@RequestMapping("/tours/{tourId}/roster")
class RosterPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int QUOTA_LINES = 4;

    private final RosterDesk desk;
    private final Rosters rosters;
    private final RosterRuns runs;
    private final RosterQuestions questions;
    private final Adoptions adoptions;
    private final Matches matches;
    private final AcceptedRecords records;
    private final Names names;

    RosterPages(
            RosterDesk desk,
            Rosters rosters,
            RosterRuns runs,
            RosterQuestions questions,
            Adoptions adoptions,
            Matches matches,
            AcceptedRecords records,
            Names names) {
        this.desk = desk;
        this.rosters = rosters;
        this.runs = runs;
        this.questions = questions;
        this.adoptions = adoptions;
        this.matches = matches;
        this.records = records;
        this.names = names;
    }

    /** The newest roster, or how far its solving is. */
    @GetMapping
    String roster(
            @PathVariable String tourId,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts,
            Model model) {
        return page(tourId, null, experts, model);
    }

    /** A roster as it was solved. */
    @GetMapping("/runs/{number}")
    String run(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts,
            Model model) {
        return page(tourId, number, experts, model);
    }

    private String page(String tourId, @Nullable Integer number, MatrixView.Experts experts, Model model) {
        var view = desk.view(tourId, number);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("experts", experts);
        model.addAttribute("newest", number == null);
        var solved = view.solved();
        model.addAttribute("matrix", solved == null ? null : MatrixView.of(solved, experts));
        return "roster/roster";
    }

    /** Solves in the background. */
    @PostMapping("/runs")
    String solve(@PathVariable String tourId) {
        runs.solve(tourId);
        return "redirect:/tours/{tourId}/roster";
    }

    /** Stops a solving. */
    @PostMapping("/runs/{number}/stop")
    String stop(@PathVariable String tourId, @PathVariable int number) {
        runs.stop(tourId, number);
        return "redirect:/tours/{tourId}/roster";
    }

    /** Takes a roster into use. */
    @PostMapping("/runs/{number}/adoption")
    String adopt(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason) {
        adoptions.adopt(tourId, number, reason, version);
        return "redirect:/tours/{tourId}/roster";
    }

    /** The rules. */
    @GetMapping("/wishes")
    String wishes(@PathVariable String tourId, Model model) {
        var view = desk.view(tourId, null);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("wishes", view.roster().wishes());
        model.addAttribute("titles", names.values("title"));
        model.addAttribute("kinds", names.values("expertKind"));
        model.addAttribute("groups", QuotaGroup.values());
        model.addAttribute("scopes", Quota.Scope.values());
        model.addAttribute("lines", Math.max(QUOTA_LINES, view.roster().wishes().quotas().size() + 1));
        return "roster/wishes";
    }

    /** Sets the rules. */
    @PostMapping("/wishes")
    String set(
            @PathVariable String tourId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable Integer mostPerExpert,
            @RequestParam(required = false) @Nullable Integer mostExperts,
            @RequestParam(defaultValue = "false") boolean fair,
            @RequestParam(required = false) @Nullable List<String> leaderTitles,
            @RequestParam Map<String, String> fields) {
        var form = new WishesForm(mostPerExpert, mostExperts, fair, leaderTitles, quotas(fields));
        rosters.set(tourId, form.read(names), version);
        return "redirect:/tours/{tourId}/roster";
    }

    private static List<WishesForm.QuotaForm> quotas(Map<String, String> fields) {
        var quotas = new ArrayList<WishesForm.QuotaForm>();
        for (var at = 0; fields.containsKey("group" + at); at++) {
            var group = text(fields, "group" + at);
            if (!group.isEmpty()) {
                var kind = QuotaGroup.valueOf(group);
                quotas.add(new WishesForm.QuotaForm(
                        kind,
                        text(fields, (kind == QuotaGroup.TITLE ? "title" : kind == QuotaGroup.KIND ? "kind" : "institution") + at),
                        number(fields, "atLeast" + at),
                        number(fields, "atMost" + at),
                        Quota.Scope.valueOf(fields.getOrDefault("scope" + at, "EACH_PROBLEM"))));
            }
        }
        return quotas;
    }

    private static String text(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "").strip();
    }

    private static @Nullable Integer number(Map<String, String> fields, String name) {
        var text = text(fields, name);
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    /** Pins or bans a pair, or takes that back; back to the roster that was looked at. */
    @PostMapping("/marks")
    String mark(
            @PathVariable String tourId,
            @RequestParam String problemId,
            @RequestParam String expertId,
            @RequestParam String kind,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        if (kind.equals("NONE")) {
            rosters.unmark(tourId, problemId, expertId, version);
        } else {
            rosters.mark(tourId, problemId, expertId, MarkKind.valueOf(kind), reason, version);
        }
        return "redirect:/tours/{tourId}/roster#settled";
    }

    /** One expert and one problem: why, or why not. */
    @GetMapping("/runs/{number}/pairs/{problemId}/{expertId}")
    String pair(
            @PathVariable String tourId,
            @PathVariable int number,
            @PathVariable String problemId,
            @PathVariable String expertId,
            @RequestParam(required = false) @Nullable String why,
            Model model) {
        var view = desk.view(tourId, number);
        var solved = questions.solved(tourId, number);
        var problem = solved.problem(problemId);
        if (problem < 0) {
            throw RejectedException.notFound("problemId", problemId, "这一批中的难题", "problem of this run");
        }
        var expert = solved.expert(expertId);
        if (expert < 0) {
            throw RejectedException.notFound("expertId", expertId, "这一批中的专家", "expert of this run");
        }
        var matrix = MatrixView.of(solved, MatrixView.Experts.ALL);
        var row = matrix.rows().get(problem);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("number", number);
        model.addAttribute("row", row);
        model.addAttribute(
                "column",
                matrix.columns().stream()
                        .filter(column -> column.expert().expertId().equals(expertId))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute(
                "cell",
                row.cells().stream()
                        .filter(cell -> cell.expertId().equals(expertId))
                        .findFirst()
                        .orElseThrow());
        model.addAttribute("pair", RosterQuestions.pair(solved, problem, expert).orElse(null));
        model.addAttribute("mark", view.roster().markOf(problemId, expertId).orElse(null));
        model.addAttribute("match", match(problemId, expertId));
        model.addAttribute("why", why == null ? null : questions.whyNot(tourId, number, problemId, expertId));
        return "roster/pair";
    }

    /** The reasons as they are now; null where the expert no longer fits at all, or a rule forbids the pair. */
    private @Nullable ExpertMatch match(String problemId, String expertId) {
        var only = new ExpertFilter(Map.of(EvidenceField.EXPERT_ID, List.of(expertId)));
        return records.find(RecordKind.PROBLEMS, problemId)
                .map(found -> matches.match(found.record(), new MatchOptions(1, only, true)))
                .flatMap(answer -> answer.experts().stream().findFirst())
                .orElse(null);
    }

    /** Who would fit and is not in it, and why. */
    @GetMapping("/runs/{number}/left-out")
    String leftOut(@PathVariable String tourId, @PathVariable int number, Model model) {
        var view = desk.view(tourId, number);
        var solved = questions.solved(tourId, number);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("number", number);
        model.addAttribute("question", solved.question());
        return "roster/left-out";
    }

    /** The matrix as a workbook, as it is seen. */
    @GetMapping("/runs/{number}/matrix.xlsx")
    ResponseEntity<byte[]> xlsx(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts)
            throws IOException {
        var out = new ByteArrayOutputStream();
        MatrixFile.xlsx(MatrixView.of(questions.solved(tourId, number), experts), out);
        return file(XLSX, "roster-%d.xlsx".formatted(number), out.toByteArray());
    }

    /** The matrix as comma-separated values, as it is seen. */
    @GetMapping("/runs/{number}/matrix.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts) {
        return file(
                new MediaType("text", "csv", java.nio.charset.StandardCharsets.UTF_8),
                "roster-%d.csv".formatted(number),
                MatrixFile.csv(MatrixView.of(questions.solved(tourId, number), experts)));
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }
}
