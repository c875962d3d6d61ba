package io.zhiqiao.monthly;

import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The problems with what happened to them, so that it can be asked how they stood on any day. */
final class Needs {

    private static final String SUBMIT = "submit";
    private static final String ACCEPT = "accept";
    private static final String UNDO = "undo";

    private final Map<String, Need> byId;
    private final Map<String, List<NeedStep>> steps;
    private final Map<String, List<Led>> led;
    private final Map<String, LocalDate> visited;

    /**
     * As they were read.
     *
     * @param byId all that are known, withdrawn ones included
     * @param steps of each, the oldest first
     * @param led who settled which team leads it, the oldest first
     * @param visited the day of the first visit that it came of
     */
    Needs(
            Map<String, Need> byId,
            Map<String, List<NeedStep>> steps,
            Map<String, List<Led>> led,
            Map<String, LocalDate> visited) {
        this.byId = byId;
        this.steps = steps;
        this.led = led;
        this.visited = visited;
    }

    /** Ids of the problems that somebody sent, by id: others were never a need. */
    Set<String> sent() {
        var sent = new TreeSet<String>();
        steps.forEach((problemId, made) -> {
            if (made.stream().anyMatch(step -> step.transition().equals(SUBMIT))) {
                sent.add(problemId);
            }
        });
        return sent;
    }

    List<NeedStep> steps(String problemId) {
        return steps.getOrDefault(problemId, List.of());
    }

    /** The day on which a need arose: of the visit that it came of, otherwise of its first submission. */
    Optional<LocalDate> arose(String problemId) {
        var submitted = steps(problemId).stream()
                .filter(step -> step.transition().equals(SUBMIT))
                .map(NeedStep::on)
                .findFirst();
        return submitted.map(day -> {
            var visit = visited.get(problemId);
            return visit != null && visit.isBefore(day) ? visit : day;
        });
    }

    /** The state at the end of a day; of one that arose and was not sent so far, as if it were. */
    ProblemStatus stateOn(String problemId, LocalDate day) {
        return steps(problemId).stream()
                .filter(step -> !step.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(NeedStep::to)
                .filter(state -> state != ProblemStatus.DRAFT)
                .orElse(ProblemStatus.SUBMITTED);
    }

    /** The day on which it was accepted first, unless that was taken back at once. */
    Optional<LocalDate> accepted(String problemId) {
        var made = steps(problemId);
        for (var at = 0; at < made.size(); at++) {
            var takenBack =
                    at + 1 < made.size() && made.get(at + 1).transition().equals(UNDO);
            if (made.get(at).transition().equals(ACCEPT) && !takenBack) {
                return Optional.of(made.get(at).on());
            }
        }
        return Optional.empty();
    }

    /**
     * The team that led a problem at the end of a day; before the first team was settled that one. Empty where no team ever
     * led it.
     */
    String teamOn(String problemId, LocalDate day) {
        var decisions = led.getOrDefault(problemId, List.of());
        var latest = decisions.stream()
                .filter(one -> !one.on().isAfter(day))
                .reduce((earlier, later) -> later)
                .map(Led::to);
        if (latest.isPresent()) {
            return latest.get();
        }
        return decisions.stream()
                .findFirst()
                .map(first -> first.from().isEmpty() ? first.to() : first.from())
                .orElseGet(() -> find(problemId).team());
    }

    Need find(String problemId) {
        return byId.getOrDefault(problemId, Need.unknown(problemId));
    }

    /** A problem as a line. */
    CountedLine line(String problemId, LocalDate on, Sentence detail, @Nullable BigDecimal amount) {
        var need = find(problemId);
        var firm = need.firm().isEmpty() ? "" : need.firm() + " · ";
        return new CountedLine(
                problemId,
                on,
                need.title(),
                new Sentence(firm + detail.zh(), firm + detail.en()),
                amount,
                "/problems/" + problemId);
    }

    /** That a problem came from one team, empty for none, to another. */
    record Led(LocalDate on, String from, String to) {}
}
