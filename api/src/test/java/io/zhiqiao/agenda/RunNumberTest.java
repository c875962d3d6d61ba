package io.zhiqiao.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.audit.Audit;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.run.RunBook;
import io.zhiqiao.run.RunKind;
import io.zhiqiao.run.RunLine;
import io.zhiqiao.run.RunState;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two who ask for a run in the same moment. */
@AgendaTest
class RunNumberTest {

    private static final Rejection BUSY = Rejection.of(HttpStatus.CONFLICT, "busy", "请稍候。", "Wait.");
    private static final RunKind KIND = new RunKind("agenda", Sentence.same("run"), "make", "use", BUSY, null, "", "");

    @Autowired
    private AgendaRunRows rows;

    @Autowired
    private AgendaMaking making;

    @Autowired
    private Audit audit;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Clock clock;

    private final PlannedTours tours;

    @Autowired
    RunNumberTest(PlannedTours tours) {
        this.tours = tours;
    }

    @Test
    void secondIsToldThatARunIsMade() {
        var tourId = tours.tour("MATCHING");
        var book = new RunBook<>(KIND, rows, audit, new TransactionTemplate(transactions), clock);
        var elsewhere = new TransactionTemplate(transactions);
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        try (var line = new RunLine<>(book, making)) {

            assertThatThrownBy(() -> line.enter(tourId, Audit.Actor.SYSTEM, number -> {
                        elsewhere.executeWithoutResult(status -> rows.save(run(tourId, number, RunState.FAILED)));
                        return run(tourId, number, RunState.QUEUED);
                    }))
                    .isInstanceOfSatisfying(
                            RejectedException.class,
                            refused -> assertThat(refused.rejection()).isEqualTo(BUSY));
        }
        assertThat(book.of(tourId)).extracting(AgendaRun::state).containsExactly(RunState.FAILED);
    }

    private AgendaRun run(String tourId, int number, RunState state) {
        return new AgendaRun(
                UUID.randomUUID().toString(), tourId, number, "office", clock.instant(), null, state, null, null, 0);
    }
}
