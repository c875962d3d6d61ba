package io.zhiqiao.agenda;

import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The coordinator's work on the agenda of a tour: wishes, meetings, a run, the board, moving by hand, settling all. */
@Controller
@RequestMapping("/tours/{tourId}/agenda")
class AgendaPages {

    private static final int EMPTY_LECTURES = 2;
    private static final int LEAST_LETTERS = 8;
    private static final int MOST_LETTERS = 26;
    private static final String BOARD = "redirect:/tours/{tourId}/agenda";

    private final Agendas agendas;
    private final AgendaRuns runs;
    private final MeetingMoves moves;
    private final Meetings meetings;
    private final MeetingNotices notices;
    private final Tours tours;
    private final Firms firms;
    private final JointSuggestions suggestions;

    AgendaPages(
            Agendas agendas,
            AgendaRuns runs,
            MeetingMoves moves,
            Meetings meetings,
            MeetingNotices notices,
            Tours tours,
            Firms firms,
            JointSuggestions suggestions) {
        this.agendas = agendas;
        this.runs = runs;
        this.moves = moves;
        this.meetings = meetings;
        this.notices = notices;
        this.tours = tours;
        this.firms = firms;
        this.suggestions = suggestions;
    }

    /** The board, or what is missing for one. */
    @GetMapping
    String board(@PathVariable String tourId, Model model) {
        var reached = tours.reach(tourId);
        model.addAttribute("reached", reached);
        model.addAttribute("tour", reached.tour());
        boolean planned =
                !reached.tour().stops().isEmpty() && !reached.tour().halfDays().isEmpty();
        model.addAttribute("planned", planned);
        model.addAttribute("mayChange", reached.mayChange());
        if (planned) {
            var view = agendas.view(tourId);
            model.addAttribute("view", view);
            model.addAttribute("board", BoardView.of(view, firms));
            model.addAttribute("figures", view.figures());
            model.addAttribute("releasable", view.isReleasable());
        }
        var newest = runs.newest(tourId);
        model.addAttribute("open", newest.filter(AgendaRunView::isOpen).orElse(null));
        model.addAttribute("newest", newest.filter(run -> !run.isOpen()).orElse(null));
        model.addAttribute("notices", notices.of(tourId).limit(20).toList());
        return "agenda/board";
    }

    /** Makes the meetings that the roster asks for. */
    @PostMapping("/meetings")
    String takeIn(@PathVariable String tourId, @RequestParam(required = false) @Nullable String reason) {
        agendas.takeIn(tourId, reason);
        return BOARD;
    }

    /** Makes an agenda in the background. */
    @PostMapping("/runs")
    String make(@PathVariable String tourId) {
        runs.make(tourId);
        return BOARD;
    }

    /** Ends a run with the best so far. */
    @PostMapping("/runs/{number}/stop")
    String stop(@PathVariable String tourId, @PathVariable int number) {
        runs.stop(tourId, number);
        return BOARD;
    }

    /** Takes the agenda of a run into use. */
    @PostMapping("/runs/{number}/adoption")
    String adopt(
            @PathVariable String tourId,
            @PathVariable int number,
            @RequestParam(required = false) @Nullable String reason) {
        runs.adopt(tourId, number, reason);
        return BOARD;
    }

    /** Settles all meetings. */
    @PostMapping("/release")
    String release(@PathVariable String tourId, @RequestParam(required = false) @Nullable String reason) {
        agendas.release(tourId, reason);
        return BOARD;
    }

    /** Moves a meeting, by a form or by a card that was dropped. */
    @PostMapping("/meetings/{meetingId}/move")
    String move(
            @PathVariable String meetingId,
            @RequestParam(required = false) @Nullable String stopId,
            @RequestParam(required = false) @Nullable Instant startsAt,
            @RequestParam(defaultValue = "0") int table,
            @RequestParam(defaultValue = "false") boolean pinned,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam long version) {
        moves.move(meetingId, new MeetingMoves.Move(stopId, startsAt, table, pinned, reason), version);
        return "redirect:/tours/{tourId}/agenda#m-" + meetingId;
    }

    /** A step of one meeting. */
    @PostMapping("/meetings/{meetingId}/steps/{step}")
    String step(
            @PathVariable String meetingId,
            @PathVariable String step,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam long version) {
        meetings.make(meetingId, step, reason, null, version);
        return BOARD;
    }

    /**
     * How the agenda shall be.
     *
     * @param suggest whether joint visits are suggested in the place of those that were chosen; nothing is saved
     */
    @GetMapping("/wishes")
    String wishes(@PathVariable String tourId, @RequestParam(defaultValue = "false") boolean suggest, Model model) {
        var reached = tours.reach(tourId);
        var wishes = agendas.wishes(tourId);
        var stopOf = new HashMap<String, String>();
        wishes.places().forEach(place -> stopOf.put(place.problemId(), place.stopId()));
        var problems = new TreeMap<String, String>();
        tours.problemsOf(tourId).stream().map(TourProblem::problemId).forEach(id -> problems.put(id, firms.title(id)));
        var joint =
                suggest ? suggestions.of(reached.tour(), List.copyOf(problems.keySet()), wishes) : wishes.jointVisits();
        var groupOf = new HashMap<String, String>();
        for (int group = 0; group < joint.size(); group++) {
            var name = letter(group);
            joint.get(group).forEach(id -> groupOf.put(id, name));
        }
        var experts = new TreeMap<String, String>();
        meetings.of(tourId).stream()
                .flatMap(meeting -> meeting.expertIds().stream())
                .forEach(id -> experts.put(id, firms.expert(id)));
        wishes.lectures().stream()
                .flatMap(lecture -> lecture.expertIds().stream())
                .forEach(id -> experts.put(id, firms.expert(id)));
        model.addAttribute("tour", reached.tour());
        model.addAttribute("mayChange", reached.mayChange());
        model.addAttribute("wishes", wishes);
        model.addAttribute("version", agendas.version(tourId));
        model.addAttribute("stopOf", stopOf);
        model.addAttribute("groupOf", groupOf);
        model.addAttribute("problems", problems);
        model.addAttribute("experts", experts);
        model.addAttribute("suggested", suggest);
        model.addAttribute(
                "groups",
                IntStream.range(0, Math.clamp(joint.size(), LEAST_LETTERS, MOST_LETTERS))
                        .mapToObj(AgendaPages::letter)
                        .toList());
        model.addAttribute("lectureCount", wishes.lectures().size() + EMPTY_LECTURES);
        model.addAttribute(
                "pauses",
                String.join(
                        ", ",
                        wishes.pauses().stream()
                                .map(pause -> pause.startsAt() + "-" + pause.endsAt())
                                .toList()));
        return "agenda/wishes";
    }

    private static String letter(int group) {
        return String.valueOf((char) ('A' + group));
    }

    /** Sets them. */
    @PostMapping("/wishes")
    String wish(
            @PathVariable String tourId,
            @RequestParam long version,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam MultiValueMap<String, String> fields) {
        agendas.wish(tourId, new WishesForm(fields).read(agendas.wishes(tourId)), reason, version);
        return BOARD;
    }

    /** The day of one expert. */
    @GetMapping("/experts/{expertId}")
    String expert(@PathVariable String tourId, @PathVariable String expertId, Model model) {
        return person(
                tourId,
                firms.expert(expertId),
                model,
                meeting -> meeting.expertIds().contains(expertId));
    }

    /** The day of one firm. */
    @GetMapping("/firms/{firmKey}")
    String firm(@PathVariable String tourId, @PathVariable String firmKey, Model model) {
        return person(
                tourId,
                firms.firm(firmKey),
                model,
                meeting -> meeting.problemIds().stream()
                        .anyMatch(id -> firms.of(id).key().equals(firmKey)));
    }

    private String person(String tourId, String name, Model model, java.util.function.Predicate<Meeting> own) {
        var reached = tours.reach(tourId);
        model.addAttribute("tour", reached.tour());
        model.addAttribute("name", name);
        model.addAttribute(
                "meetings",
                meetings.of(tourId).stream()
                        .filter(meeting -> meeting.state().takesPlace())
                        .filter(own)
                        .map(meeting -> MeetingResponse.of(
                                new Meetings.Reached(meeting, reached.tour(), reached.roles()), firms))
                        .toList());
        return "agenda/person";
    }
}
