package io.zhiqiao.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final Reply GOOD = new Reply(200, "", "", "");
    private static final long MS = 1_000_000;

    @Test
    void percentilesAreThoseOfTheAnswersInOrder() {
        var tally = new Tally();
        IntStream.rangeClosed(1, 200).forEach(i -> tally.answered(Operation.MATCH, GOOD, (201L - i) * MS));

        var line = tally.total("match", "", Operation.Group.MATCH);

        assertThat(line.count()).isEqualTo(200);
        assertThat(line.p50()).isEqualTo(100);
        assertThat(line.p95()).isEqualTo(190);
        assertThat(line.p99()).isEqualTo(198);
        assertThat(line.max()).isEqualTo(200);
    }

    @Test
    void pagesAreCountedTogetherAndNothingElseWithThem() {
        var tally = new Tally();
        tally.answered(Operation.WORKBENCH, GOOD, MS);
        tally.answered(Operation.AUDIT, GOOD, 3 * MS);
        tally.answered(Operation.MATCH, GOOD, 900 * MS);

        assertThat(tally.total("pages", "", Operation.Group.PAGE).max()).isEqualTo(3);
    }

    @Test
    void refusedAndUnansweredRequestsAreErrors() {
        var tally = new Tally();
        tally.answered(Operation.POST, new Reply(409, "stale", "", ""), MS);
        tally.answered(Operation.POST, new Reply(0, "timed out", "", ""), MS);
        tally.answered(Operation.POST, new Reply(302, "", "", "/"), MS);

        assertThat(tally.lines())
                .singleElement()
                .extracting(LoadReport.Line::errors)
                .isEqualTo(2);
        assertThat(tally.errors()).containsExactly("post: 409 stale", "post: 0 timed out");
    }
}
