package io.zhiqiao.matcher.assign.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.agenda.AgendaAnswer.Ended;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

final class AgendaSolverTest {

    private static final long SEED = 20261123;
    private static final AgendaLimits QUICK = AgendaLimits.USUAL.working(6_000, 0);

    private final AgendaSolver solver = new AgendaSolver();

    @Test
    void noAgendaOfFiveHundredHasAClash() {
        var random = new RandomAgendas(SEED);
        for (int round = 0; round < 500; round++) {
            var problem = random.small();

            var answer = solver.solve(problem, round % 10 == 0 ? QUICK.working(6_000, 0.5) : QUICK);

            assertThat(AgendaCheck.clashes(answer.agenda()))
                    .as("round %d of seed %d", round, SEED)
                    .isEmpty();
            assertThat(answer.bound()).isLessThanOrEqualTo(answer.agenda().cost());
        }
    }

    @Test
    void tinyAgendasAreAsGoodAsTheBestOfAll() {
        var random = new RandomAgendas(SEED + 1);
        int proven = 0;
        for (int round = 0; round < 60; round++) {
            var problem = random.tiny();

            var answer = solver.solve(problem, QUICK.working(600, 5));

            assertThat(answer.agenda().cost())
                    .as("round %d of seed %d", round, SEED + 1)
                    .isEqualTo(EveryAgenda.best(problem));
            assertThat(answer.ended()).isEqualTo(Ended.PROVEN);
            proven++;
        }
        assertThat(proven).isEqualTo(60);
    }

    /** Without any rounds CP-SAT alone has to find what is best: its model has all rules and all parts of the cost. */
    @Test
    void theModelAloneFindsTheBest() {
        var random = new RandomAgendas(SEED + 2);
        for (int round = 0; round < 40; round++) {
            var problem = random.tiny();

            var answer = solver.solve(problem, QUICK.working(0, 5));

            assertThat(AgendaCheck.clashes(answer.agenda())).isEmpty();
            assertThat(answer.agenda().cost())
                    .as("round %d of seed %d", round, SEED + 2)
                    .isEqualTo(EveryAgenda.best(problem));
        }
    }

    @Test
    void theSameQuestionGetsTheSameAnswer() {
        var problem = new RandomAgendas(SEED + 3).small();

        var once = solver.solve(problem, QUICK);
        var again = solver.solve(problem, QUICK);

        assertThat(again.agenda()).isEqualTo(once.agenda());
    }

    @Test
    void whoCancelsGetsTheBestSoFar() {
        var problem = new RandomAgendas(SEED + 4).small();
        var enough = new AtomicBoolean();
        List<AgendaProgress> heard = new ArrayList<>();

        var answer = solver.solve(
                problem,
                AgendaLimits.USUAL
                        .working(Integer.MAX_VALUE, 5)
                        .heardBy(
                                progress -> {
                                    heard.add(progress);
                                    enough.set(progress.best().unplaced()
                                            < problem.meetings().size());
                                },
                                enough::get));

        assertThat(answer.ended()).isEqualTo(Ended.CANCELLED);
        assertThat(answer.agenda().unplaced()).isLessThan(problem.meetings().size());
        assertThat(heard)
                .isNotEmpty()
                .allSatisfy(progress ->
                        assertThat(AgendaCheck.clashes(progress.best())).isEmpty());
    }
}
