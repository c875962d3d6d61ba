package io.zhiqiao.matcher.assign.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Searches that nobody waits for to their end. */
class WatchedSolverTest {

    private static final long SEED = 11;
    private static final Duration LONG = Duration.ofMinutes(2);

    @Test
    void searchEndsSoonAfterSomebodyStoppedIt() {
        var asked = new AtomicInteger();
        var deadline = Deadline.in(LONG, () -> asked.incrementAndGet() > 3);

        var begun = System.nanoTime();
        var status = new WatchedSolver(deadline).solve(marketSplit());

        assertThat(deadline.isStopped()).isTrue();
        assertThat(status).isEqualTo(CpSolverStatus.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG.dividedBy(4));
    }

    @Test
    void searchEndsWhenTheTimeIsOver() {
        var deadline = Deadline.in(Duration.ofMillis(300), () -> false);

        var begun = System.nanoTime();
        var status = new WatchedSolver(deadline).solve(marketSplit());

        assertThat(status).isEqualTo(CpSolverStatus.UNKNOWN);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONG.dividedBy(4));
        assertThat(deadline.isStopped()).isFalse();
    }

    /** Customers shared out between two divisions so that both sell the same of every product: hours of search, small as it is. */
    private static CpModel marketSplit() {
        Loader.loadNativeLibraries();
        var random = new SplittableRandom(SEED);
        var model = new CpModel();
        var customers =
                IntStream.range(0, 50).mapToObj(which -> model.newBoolVar("")).toArray(BoolVar[]::new);
        for (int product = 0; product < 6; product++) {
            var sold = IntStream.range(0, customers.length)
                    .mapToLong(which -> random.nextLong(100))
                    .toArray();
            model.addEquality(
                    LinearExpr.weightedSum(customers, sold),
                    IntStream.range(0, sold.length)
                                    .mapToLong(which -> sold[which])
                                    .sum()
                            / 2);
        }
        return model;
    }
}
