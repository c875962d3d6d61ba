package io.zhiqiao.posting;

import io.zhiqiao.document.DocumentKind;
import io.zhiqiao.document.DocumentOwner;
import io.zhiqiao.document.Documents;
import io.zhiqiao.engine.Names;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.posting.Drafts.Typed;
import io.zhiqiao.posting.PostingForm.TargetRow;
import io.zhiqiao.problem.ProblemPosting.Missing;
import io.zhiqiao.quality.QualityMeter;
import io.zhiqiao.quality.WritingExamples;
import io.zhiqiao.record.AcceptedRecords;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The form in which an enterprise writes a problem down: five steps, saved as it types. */
@Controller
@RequestMapping("/my/problems")
class PostingPages {

    /** Where in the form what is missing is to be found. */
    private static final Map<String, Integer> STEP_OF_RULE = Map.of(
            "target-set", 2,
            "cooperation-chosen", 3,
            "budgetMin", 3,
            "budgetMax", 3,
            "dueOn", 3,
            "urgency", 3,
            "expertsWanted", 3,
            "targets", 2,
            "contact-given", 5);

    private final Drafts drafts;
    private final MyProblems mine;
    private final WritingExamples examples;
    private final KnownValues values;
    private final AcceptedRecords records;
    private final Names names;
    private final UploadedText uploads;
    private final Documents documents;
    private final Clock clock;

    PostingPages(
            Drafts drafts,
            MyProblems mine,
            WritingExamples examples,
            KnownValues values,
            AcceptedRecords records,
            Names names,
            UploadedText uploads,
            Documents documents,
            Clock clock) {
        this.drafts = drafts;
        this.mine = mine;
        this.examples = examples;
        this.values = values;
        this.records = records;
        this.names = names;
        this.uploads = uploads;
        this.documents = documents;
        this.clock = clock;
    }

    /** Two ways to begin: step by step, or with a text that there is already. */
    @GetMapping("/new")
    String start() {
        return "posting/new";
    }

    /** Begins with a text that there is: pasted, or in a file; what came is kept as it came, beside the form. */
    @PostMapping("/new")
    String begin(
            @RequestParam(defaultValue = "") String pasted,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model,
            HttpServletResponse response) {
        try {
            var upload = file == null || file.isEmpty() ? null : uploads.read(file);
            var text = upload == null ? pasted : upload.text();
            checkLength(text);
            var form = text.isBlank() ? PostingForm.EMPTY : PastedText.sort(text, LocalDate.now(clock));
            var problemId = drafts.begin(form);
            if (upload != null) {
                keep(problemId, upload.name(), upload.content());
            } else if (!text.isBlank()) {
                keep(problemId, "原文.txt", new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)));
            }
            return "redirect:/my/problems/" + problemId + "/edit";
        } catch (RejectedException rejected) {
            model.addAttribute("rejection", rejected.rejection());
            model.addAttribute("pasted", pasted);
            response.setStatus(rejected.rejection().status().value());
            return "posting/new";
        }
    }

    private void keep(String problemId, String name, InputStreamSource content) {
        try (var in = content.getInputStream()) {
            documents.add(DocumentOwner.problem(problemId), DocumentKind.ORIGINAL, name, in, null);
        } catch (IOException e) {
            throw new UncheckedIOException("上传的原文无法保存。磁盘可能已满：请腾出空间后重试。\nWhat was sent cannot be kept.", e);
        }
    }

    static void checkLength(String text) {
        if (text.length() > Problem.MAX_CHARS) {
            throw new RejectedException(Rejection.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-long",
                    "pasted",
                    null,
                    new Sentence(
                            "文字有 %d 个字，最多 %d 个。请拆成几道难题。".formatted(text.length(), Problem.MAX_CHARS),
                            "The text has %d characters, at most %d are taken. Split it into several problems."
                                    .formatted(text.length(), Problem.MAX_CHARS))));
        }
    }

    @GetMapping("/{problemId}/edit")
    String edit(
            @PathVariable String problemId,
            @RequestParam(defaultValue = "1") int step,
            @RequestParam(defaultValue = "0") int more,
            Model model) {
        show(drafts.open(problemId), step, more, null, model);
        return "posting/edit";
    }

    /** Saves while somebody types, and says how answerable the problem is by now. */
    @PostMapping("/{problemId}/draft")
    String saved(
            @PathVariable String problemId,
            @RequestParam int step,
            @RequestParam long version,
            @RequestParam MultiValueMap<String, String> sent,
            Model model) {
        var saved = drafts.save(problemId, version, form -> PostingFormReader.read(form, step, sent));
        show(saved, step, 0, null, model);
        return "posting/parts :: saved";
    }

    /** Saves a step and goes where the button says. */
    @PostMapping("/{problemId}/edit")
    String go(
            @PathVariable String problemId,
            @RequestParam int step,
            @RequestParam long version,
            @RequestParam(defaultValue = "next") String go,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var leaves = go.equals("later") || go.equals("more");
        Typed typed;
        try {
            typed = drafts.save(problemId, version, before -> {
                var form = PostingFormReader.read(before, step, sent);
                return leaves ? form : form.checked(Math.clamp(step, 1, PostingFormReader.STEPS));
            });
        } catch (RejectedException refused) {
            if (!refused.rejection().rule().equals("stale")) {
                throw refused;
            }
            return both(problemId, step, sent, refused.rejection(), model, response);
        }
        if (go.equals("send")) {
            return send(typed, model);
        }
        var edit = "redirect:/my/problems/" + problemId + "/edit?step=";
        return switch (go) {
            case "back" -> edit + Math.max(step - 1, 1);
            case "more" -> edit + step + "&more=1";
            case "later" -> "redirect:/my/problems";
            default -> edit + Math.min(step + 1, PostingFormReader.STEPS);
        };
    }

    /** What a colleague saved beside what was typed, which stays in the form. */
    private String both(
            String problemId,
            int step,
            MultiValueMap<String, String> sent,
            Rejection rejection,
            Model model,
            HttpServletResponse response) {
        response.setStatus(rejection.status().value());
        var now = drafts.open(problemId);
        var typed = PostingFormReader.read(now.form(), step, sent);
        model.addAttribute("versions", FormVersions.of(step, now.form(), typed));
        show(new Typed(now.draft(), typed), step, 0, rejection, model);
        return "posting/edit";
    }

    private String send(Typed typed, Model model) {
        var problemId = typed.draft().problemId();
        try {
            drafts.send(problemId);
        } catch (RejectedException rejected) {
            show(typed, PostingFormReader.STEPS, 0, rejected.rejection(), model);
            return "posting/edit";
        }
        return "redirect:/my/problems/" + problemId + "?sent=true";
    }

    @PostMapping("/{problemId}/discard")
    String discard(@PathVariable String problemId) {
        drafts.discard(problemId);
        return "redirect:/my/problems";
    }

    /** Problems and cases that are like this one; looked for once the page stands. */
    @GetMapping("/{problemId}/alike")
    String alike(@PathVariable String problemId, Model model) {
        var form = drafts.open(problemId).form();
        model.addAttribute("alike", mine.alike(problemId, form));
        model.addAttribute("cases", mine.solvedCases(form));
        model.addAttribute("library", mine.libraryCases(form));
        return "posting/parts :: alike";
    }

    private void show(Typed typed, int step, int more, @Nullable Rejection rejection, Model model) {
        var form = typed.form();
        model.addAttribute("problemId", typed.draft().problemId());
        model.addAttribute("version", typed.draft().version());
        model.addAttribute("savedAt", typed.draft().savedAt());
        model.addAttribute("step", Math.clamp(step, 1, PostingFormReader.STEPS));
        model.addAttribute("form", form);
        model.addAttribute("rows", rows(form, more));
        model.addAttribute("quality", QualityMeter.judge(form.described()));
        model.addAttribute("example", examples.of(team(typed)).orElse(null));
        model.addAttribute("kinds", names.values("problemKind"));
        model.addAttribute("forms", names.values("cooperationForm"));
        model.addAttribute("rejection", rejection);
        if (step == PostingFormReader.STEPS) {
            model.addAttribute("missing", missing(form));
        }
    }

    private List<Place> missing(PostingForm form) {
        var places = new ArrayList<Place>();
        form.unchecked().stream()
                .filter(step -> step < PostingFormReader.STEPS)
                .forEach(step -> places.add(new Place(
                        new Sentence(
                                "第 %d 步有从您的文字中摘出的内容，请核对。".formatted(step),
                                "Step %d holds what was taken from your text: check it.".formatted(step)),
                        step)));
        drafts.missing(form).stream().map(this::place).forEach(places::add);
        return places;
    }

    private String team(Typed typed) {
        return records.find(RecordKind.ORGANISATIONS, typed.draft().organisationId())
                .map(firm -> values.suggestedTeam(firm.record().industryCode()))
                .orElse("");
    }

    /** What was typed, and one more row to begin with or where it is asked for: a row is long on a phone. */
    private static List<TargetRow> rows(PostingForm form, int more) {
        var rows = new ArrayList<>(form.targets());
        if (rows.isEmpty() || more > 0) {
            rows.add(new TargetRow("", "<=", "", "", "", true));
        }
        return rows;
    }

    private Place place(Missing missing) {
        return new Place(missing.sentence(), STEP_OF_RULE.getOrDefault(missing.rule(), 1));
    }

    /**
     * Something that is missing, and where.
     *
     * @param sentence what to do
     * @param step of the form, from 1
     */
    record Place(Sentence sentence, int step) {}
}
