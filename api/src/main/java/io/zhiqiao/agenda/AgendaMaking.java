package io.zhiqiao.agenda;

import io.zhiqiao.matcher.assign.agenda.AgendaAnswer;
import io.zhiqiao.matcher.assign.agenda.AgendaLimits;
import io.zhiqiao.matcher.assign.agenda.AgendaProgress;
import io.zhiqiao.matcher.assign.agenda.AgendaSolver;
import io.zhiqiao.run.RunEnd;
import io.zhiqiao.run.RunWatch;
import io.zhiqiao.run.RunWork;
import io.zhiqiao.tour.Tours;
import java.util.ArrayList;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks for the agenda of a tour as the tour is now; whoever does not want to wait longer gets the best so far. */
@Component
class AgendaMaking implements RunWork<AgendaRun, AgendaRunView.Progress> {

    private final JsonMapper json = JsonMapper.builder().build();
    private final AgendaSolver solver = new AgendaSolver();
    private final AgendaQuestions questions;
    private final Agendas agendas;
    private final Tours tours;

    AgendaMaking(AgendaQuestions questions, Agendas agendas, Tours tours) {
        this.questions = questions;
        this.agendas = agendas;
        this.tours = tours;
    }

    @Override
    public AgendaRunView.Progress waiting() {
        return AgendaRunView.Progress.WAITING;
    }

    @Override
    public RunEnd work(AgendaRun run, RunWatch<AgendaRunView.Progress> watch) {
        var tour = tours.known(run.tourId()).orElseThrow();
        var asked = questions.ask(tour, agendas.wishes(run.tourId()));
        var answer = solver.solve(
                asked.problem(), AgendaLimits.USUAL.heardBy(heard -> watch.at(progress(heard)), watch::isStopped));
        return RunEnd.complete(json.writeValueAsString(made(asked, answer)));
    }

    private static AgendaRunView.Progress progress(AgendaProgress heard) {
        return new AgendaRunView.Progress(
                heard.phase(), (int) Math.round(100 * heard.done()), AgendaFigures.of(heard.best()), false);
    }

    private static MadeAgenda made(AskedAgenda asked, AgendaAnswer answer) {
        var agenda = answer.agenda();
        var places = new ArrayList<MadeAgenda.Placed>();
        for (int which = 0; which < asked.meetings().size(); which++) {
            var placement = agenda.placements().get(which);
            if (placement != null) {
                places.add(
                        new MadeAgenda.Placed(asked.meetings().get(which).meetingId(), asked.place(which, placement)));
            }
        }
        return new MadeAgenda(AgendaFigures.of(agenda), places, answer.ended());
    }
}
