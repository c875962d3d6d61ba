package io.zhiqiao.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final Workers workers = new Workers("test");

    @Test
    void resultsComeInTheOrderOfTheItems() {
        var items = IntStream.range(0, 1_001).boxed().toList();

        assertThat(workers.map(items, item -> 2 * item))
                .isEqualTo(items.stream().map(item -> 2 * item).toList());
    }

    @Test
    void everyItemIsWorkedOnOnce() {
        var sum = new AtomicInteger();

        workers.forEach(IntStream.rangeClosed(1, 100).boxed().toList(), sum::addAndGet);

        assertThat(sum).hasValue(5_050);
    }

    @Test
    void nothingToDoGivesNothing() {
        assertThat(workers.map(List.<Integer>of(), item -> item)).isEmpty();
    }

    @Test
    void whatOneItemFailsWithReachesTheCaller() {
        assertThatThrownBy(() -> workers.forEach(List.of(1, 0, 2), item -> {
                    if (item == 0) {
                        throw new IllegalArgumentException("the item 0");
                    }
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the item 0");
    }
}
