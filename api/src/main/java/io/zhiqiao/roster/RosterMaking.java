package io.zhiqiao.roster;

import io.zhiqiao.roster.RosterQuestion.Barrier;
import io.zhiqiao.roster.RunView.RosterProgress;
import io.zhiqiao.run.RunEnd;
import io.zhiqiao.run.RunStopped;
import io.zhiqiao.run.RunWatch;
import io.zhiqiao.run.RunWork;
import io.zhiqiao.tour.Tours;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.JdbcAggregateTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Looks for the candidates of a tour as it is now, chooses among them, and keeps what was asked and answered. */
@Component
class RosterMaking implements RunWork<RosterRun, RosterProgress> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final RosterSolving solving = new RosterSolving();
    private final Candidates candidates;
    private final Rosters rosters;
    private final Tours tours;
    private final JdbcAggregateTemplate contents;

    RosterMaking(Candidates candidates, Rosters rosters, Tours tours, JdbcAggregateTemplate contents) {
        this.candidates = candidates;
        this.rosters = rosters;
        this.tours = tours;
        this.contents = contents;
    }

    @Override
    public RosterProgress waiting() {
        return RosterProgress.WAITING;
    }

    @Override
    public RunEnd work(RosterRun run, RunWatch<RosterProgress> watch) {
        var watching = new Watching(watch);
        var tour = tours.known(run.tourId()).orElseThrow(RunStopped::new);
        var roster = rosters.roster(run.tourId());
        var question = candidates.of(tour, tours.problemsOf(run.tourId()), roster.wishes(), roster.marks(), watching);
        var answer = solving.solve(question, watching);
        watching.at(RosterStep.ADVISING, 0, 0);
        var content =
                new RosterRunContent(run.runId(), json.writeValueAsString(question), json.writeValueAsString(answer));
        return end(answer).keeping(() -> contents.insert(content));
    }

    private RunEnd end(RosterAnswer answer) {
        return answer.isFeasible()
                ? RunEnd.complete(json.writeValueAsString(answer.figures()))
                : RunEnd.infeasible(
                        answer.contradictions().stream().map(Barrier::zh).collect(Collectors.joining(" ")));
    }

    /** Tells the run where the solving is, and the solving whether somebody stopped the run. */
    private record Watching(RunWatch<RosterProgress> run) implements RosterWatch {

        @Override
        public void at(RosterStep step, int done, int of) {
            run.goOn(new RosterProgress(step, done, of, false));
        }

        @Override
        public boolean isStopped() {
            return run.isStopped();
        }
    }
}
