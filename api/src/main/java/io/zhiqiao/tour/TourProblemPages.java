package io.zhiqiao.tour;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.problem.PostedProblems;
import io.zhiqiao.problem.ProblemFilter;
import io.zhiqiao.problem.ProblemSummary;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The problems of a tour for the office: what joined, what wishes to, what could; and the wish of an enterprise. */
@Controller
class TourProblemPages {

    /** Asks for all districts, or all industries. */
    private static final String ANY = "*";

    private static final int MOST_SHOWN = 50;
    private static final List<String> MAY_JOIN = List.of(ProblemStatus.PUBLISHED.name(), ProblemStatus.MATCHING.name());

    private final Tours tours;
    private final TourProblems problems;
    private final OpenTours open;
    private final PostedProblems posted;
    private final AcceptedRecords records;
    private final Names names;

    TourProblemPages(
            Tours tours,
            TourProblems problems,
            OpenTours open,
            PostedProblems posted,
            AcceptedRecords records,
            Names names) {
        this.tours = tours;
        this.problems = problems;
        this.open = open;
        this.posted = posted;
        this.records = records;
        this.names = names;
    }

    /** The problems of a tour; filters narrow what could join. */
    @GetMapping("/tours/{tourId}/problems")
    String problems(
            @PathVariable String tourId,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String industry,
            Model model) {
        var reached = tours.reach(tourId);
        var tour = reached.tour();
        var lines = problems.entriesOf(tourId).stream()
                .flatMap(entry -> line(entry).stream())
                .toList();
        model.addAttribute("reached", reached);
        model.addAttribute("tour", tour);
        model.addAttribute(
                "joined", lines.stream().filter(line -> line.entry().isJoined()).toList());
        model.addAttribute(
                "wishes", lines.stream().filter(line -> line.entry().isWish()).toList());
        model.addAttribute(
                "left",
                problems.leftOf(tourId).stream()
                        .flatMap(entry -> line(entry).stream())
                        .toList());
        model.addAttribute("districts", names.districts());
        model.addAttribute("teams", names.teams());
        model.addAttribute("district", district);
        model.addAttribute("industry", industry);
        model.addAttribute("candidates", candidates(tour, district, industry));
        model.addAttribute("mostShown", MOST_SHOWN);
        return "tour/problems";
    }

    private List<ProblemSummary> candidates(Tour tour, String district, String industry) {
        var districts = asked(district, tour.districts());
        var industries = asked(industry, tour.industries());
        var taken = problems.taken();
        return posted
                .page(new ProblemFilter(industries, districts, MAY_JOIN), "", MOST_SHOWN + taken.size())
                .problems()
                .stream()
                .filter(problem -> !taken.contains(problem.problemId()))
                .limit(MOST_SHOWN)
                .toList();
    }

    /** Where nothing is asked for, the tour's own. */
    private static List<String> asked(String value, List<String> own) {
        return switch (value) {
            case "" -> own;
            case ANY -> List.of();
            default -> List.of(value);
        };
    }

    private Optional<EntryLine> line(TourProblem entry) {
        return records.find(RecordKind.PROBLEMS, entry.problemId())
                .map(found -> new EntryLine(entry, posted.shown(found.record())));
    }

    @PostMapping("/tours/{tourId}/problems")
    String add(
            @PathVariable String tourId,
            @RequestParam String problemId,
            @RequestParam int demand,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "") String industry,
            RedirectAttributes list) {
        problems.add(tourId, problemId, demand, reason);
        // Back to the same list, to go on choosing.
        list.addAttribute("district", district);
        list.addAttribute("industry", industry);
        return "redirect:/tours/{tourId}/problems";
    }

    /** Agrees to a wish, or sets the demand of a problem that joined. */
    @PostMapping("/tours/{tourId}/problems/{problemId}/demand")
    String want(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestParam int demand,
            @RequestParam long version,
            @RequestParam(defaultValue = "") String reason) {
        tours.find(tourId);
        if (problems.entry(tourId, problemId).isWish()) {
            problems.confirm(tourId, problemId, demand, reason, version);
        } else {
            problems.want(tourId, problemId, demand, reason, version);
        }
        return "redirect:/tours/{tourId}/problems";
    }

    @PostMapping("/tours/{tourId}/problems/{problemId}/withdrawal")
    String takeOut(
            @PathVariable String tourId,
            @PathVariable String problemId,
            @RequestParam String reason,
            @RequestParam long version) {
        problems.takeOut(tourId, problemId, reason, version);
        return "redirect:/tours/{tourId}/problems";
    }

    /** What an enterprise sees of tours beside its problem; read once that page stands, or as a page. */
    @GetMapping("/problems/{problemId}/tours")
    String wishes(@PathVariable String problemId, @RequestParam(defaultValue = "false") boolean part, Model model) {
        model.addAttribute("problemId", problemId);
        model.addAttribute("open", open.of(problemId));
        return part ? "tour/parts :: wishes" : "tour/wishes";
    }

    @PostMapping("/problems/{problemId}/tours/{tourId}/wish")
    String wish(@PathVariable String problemId, @PathVariable String tourId) {
        problems.wish(tourId, problemId);
        return "redirect:/my/problems/{problemId}";
    }

    @PostMapping("/problems/{problemId}/tours/{tourId}/wish-back")
    String takeBack(@PathVariable String problemId, @PathVariable String tourId) {
        problems.takeBack(tourId, problemId);
        return "redirect:/my/problems/{problemId}";
    }

    /**
     * A problem of a tour in a line.
     *
     * @param entry how it is in the tour
     * @param problem as whoever asks may read it
     */
    record EntryLine(TourProblem entry, ProblemSummary problem) {}
}
