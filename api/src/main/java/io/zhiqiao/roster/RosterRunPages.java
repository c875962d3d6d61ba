package io.zhiqiao.roster;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.indexer.index.EvidenceField;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.match.MatchResponse.ExpertMatch;
import io.zhiqiao.match.Matches;
import io.zhiqiao.matcher.MatchOptions;
import io.zhiqiao.matcher.retrieve.ExpertFilter;
import io.zhiqiao.record.AcceptedRecords;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A roster as it was solved, looked into: why a pair or why not, who is left out, the matrix as a file. */
@Controller
@RequestMapping("/tours/{tourId}/roster/runs/{number}")
class RosterRunPages {

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final RosterDesk desk;
    private final RosterQuestions questions;
    private final Matches matches;
    private final AcceptedRecords records;

    RosterRunPages(RosterDesk desk, RosterQuestions questions, Matches matches, AcceptedRecords records) {
        this.desk = desk;
        this.questions = questions;
        this.matches = matches;
        this.records = records;
    }

    /** One expert and one problem: why, or why not. */
    @GetMapping("/pairs/{problemId}/{expertId}")
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
    @GetMapping("/left-out")
    String leftOut(@PathVariable String tourId, @PathVariable int number, Model model) {
        var view = desk.view(tourId, number);
        var solved = questions.solved(tourId, number);
        model.addAttribute("view", view);
        model.addAttribute("tour", view.reached().tour());
        model.addAttribute("number", number);
        var question = solved.question();
        model.addAttribute("question", question);
        model.addAttribute(
                "complete",
                IntStream.range(0, question.problems().size())
                        .filter(at ->
                                question.pairs().stream().noneMatch(pair -> pair.problem() == at && pair.isBarred())
                                        && question.leftOut().stream().noneMatch(out -> out.problem() == at))
                        .boxed()
                        .toList());
        return "roster/left-out";
    }

    /** The matrix as a workbook, as it is seen. */
    @GetMapping("/matrix.xlsx")
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
    @GetMapping("/matrix.csv")
    ResponseEntity<byte[]> csv(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(defaultValue = "USUAL") MatrixView.Experts experts) {
        return file(
                new MediaType("text", "csv", StandardCharsets.UTF_8),
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
