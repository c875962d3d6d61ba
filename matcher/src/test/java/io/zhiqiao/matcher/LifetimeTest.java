package io.zhiqiao.matcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LifetimeTest {

    private final Lifetime lifetime = new Lifetime(Path.of("some-data"));
    private final List<String> order = java.util.Collections.synchronizedList(new ArrayList<>());

    @Test
    void workIsDoneAndAnswers() {
        assertThat(lifetime.<String>whileOpen(() -> "done")).isEqualTo("done");
    }

    @Test
    void closingWaitsForWorkThatHasBegunAndRefusesWhatComesMeanwhile() throws Exception {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("lifetime-", 0).factory())) {
            var work = threads.submit(() -> lifetime.whileOpen(() -> {
                begun.countDown();
                await(goOn);
                order.add("work");
                return order.size();
            }));
            begun.await();
            var closing = threads.submit(() -> lifetime.end(() -> order.add("close")));
            untilRefused();

            assertThat(closing.isDone()).as("closed while work ran").isFalse();
            goOn.countDown();
            work.get();
            closing.get();
        }
        assertThat(order).containsExactly("work", "close");
    }

    @Test
    void workThatHasBegunMayAskForMoreWhileClosingWaits() throws Exception {
        var begun = new CountDownLatch(1);
        var closingWaits = new CountDownLatch(1);
        try (var threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("lifetime-", 0).factory())) {
            var work = threads.submit(() -> lifetime.whileOpen(() -> {
                begun.countDown();
                await(closingWaits);
                return lifetime.<String>whileOpen(() -> "inner");
            }));
            begun.await();
            var closing = threads.submit(() -> lifetime.end(() -> order.add("close")));
            untilRefused();
            closingWaits.countDown();

            assertThat(work.get()).isEqualTo("inner");
            closing.get();
        }
    }

    @Test
    void nothingIsDoneAfterTheEndAndTheErrorSaysWhatToDo() {
        lifetime.end(() -> {});

        assertThatThrownBy(() -> lifetime.whileOpen(() -> order.add("late")))
                .isInstanceOf(EngineClosedException.class)
                .hasMessageContaining("some-data")
                .hasMessageContaining("引擎已关闭")
                .hasMessageContaining("ask again");
        assertThatThrownBy(lifetime::checkOpen).isInstanceOf(EngineClosedException.class);
        assertThat(order).isEmpty();
    }

    @Test
    void secondEndClosesNothing() {
        var closed = new AtomicInteger();

        lifetime.end(closed::incrementAndGet);
        lifetime.end(closed::incrementAndGet);

        assertThat(closed).hasValue(1);
    }

    @Test
    void workThatWouldWaitForItselfIsRefusedAndTheEngineStaysOpen() {
        assertThatThrownBy(() -> lifetime.whileOpen(() -> {
                    lifetime.end(() -> order.add("close"));
                    return 0;
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some-data");

        assertThat(order).isEmpty();
        assertThat(lifetime.<Integer>whileOpen(() -> 1)).isEqualTo(1);
    }

    @Test
    void failedWorkIsNotWaitedForForever() {
        assertThatThrownBy(() -> lifetime.whileOpen(() -> {
                    throw new IllegalArgumentException("bad");
                }))
                .hasMessage("bad");

        lifetime.end(() -> order.add("close"));
        assertThat(order).containsExactly("close");
    }

    /** Returns as soon as closing has begun. */
    private void untilRefused() {
        while (true) {
            try {
                lifetime.checkOpen();
                Thread.onSpinWait();
            } catch (EngineClosedException e) {
                return;
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError("The test was interrupted.", e);
        }
    }
}
