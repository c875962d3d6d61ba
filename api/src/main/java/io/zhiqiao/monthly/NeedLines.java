package io.zhiqiao.monthly;

import io.zhiqiao.engine.Names;
import io.zhiqiao.indexer.corpus.ProblemStatus;
import io.zhiqiao.language.Sentence;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Needs that arose, are open, were closed, found nobody. */
@Component
class NeedLines implements CountedLines {

    private static final String NEW = "needs-new";
    private static final String OPEN = "needs-open";
    private static final String CLOSED = "needs-closed";
    private static final String UNMATCHED = "needs-unmatched";

    private final NeedBook book;
    private final Names names;

    NeedLines(NeedBook book, Names names) {
        this.book = book;
        this.names = names;
    }

    @Override
    public Set<String> keys() {
        return Set.of(NEW, OPEN, CLOSED, UNMATCHED);
    }

    @Override
    public List<Counted> in(YearMonth month) {
        var needs = book.read();
        var counted = new ArrayList<Counted>();
        for (var problemId : needs.sent()) {
            needs.arose(problemId)
                    .filter(day -> !day.isAfter(month.atEndOfMonth()))
                    .ifPresent(day -> count(needs, problemId, day, month, counted));
        }
        return counted;
    }

    private void count(Needs needs, String problemId, LocalDate arose, YearMonth month, List<Counted> counted) {
        var last = month.atEndOfMonth();
        var state = needs.stateOn(problemId, last);
        var title = names.value("problemStatus", state.name());
        if (YearMonth.from(arose).equals(month)) {
            counted.add(counted(NEW, needs, problemId, arose, title));
        }
        if (NeedStep.isClosed(state)) {
            closed(needs, problemId, last)
                    .filter(day -> YearMonth.from(day).equals(month))
                    .ifPresent(day -> counted.add(counted(CLOSED, needs, problemId, day, title)));
            return;
        }
        var since = new Sentence("%s 提出，%s".formatted(arose, title.zh()), "since %s, %s".formatted(arose, title.en()));
        counted.add(counted(OPEN, needs, problemId, last, since));
        if (state == ProblemStatus.NO_EXPERT) {
            counted.add(counted(UNMATCHED, needs, problemId, last, since));
        }
    }

    private static Optional<LocalDate> closed(Needs needs, String problemId, LocalDate until) {
        return needs.steps(problemId).stream()
                .filter(step -> step.closes() && !step.on().isAfter(until))
                .map(NeedStep::on)
                .reduce((earlier, later) -> later);
    }

    private static Counted counted(String key, Needs needs, String problemId, LocalDate day, Sentence detail) {
        return new Counted(key, needs.teamOn(problemId, day), needs.line(problemId, day, detail, null));
    }
}
