package io.zhiqiao.match;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.match.MatchResponse.MarkResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentTest {

    private static final String PASSAGE = "真空压铸的卷气";

    @Test
    void passageIsCutAtItsMarks() {
        assertThat(Segment.of(PASSAGE, List.of(new MarkResponse(2, 4), new MarkResponse(5, 7))))
                .containsExactly(
                        new Segment("真空", false),
                        new Segment("压铸", true),
                        new Segment("的", false),
                        new Segment("卷气", true));
    }

    @Test
    void partsJoinToThePassage() {
        var joined = Segment.of(PASSAGE, List.of(new MarkResponse(0, 7))).stream()
                .map(Segment::text)
                .collect(Collectors.joining());

        assertThat(joined).isEqualTo(PASSAGE);
    }

    @Test
    void passageWithoutMarksIsOnePart() {
        assertThat(Segment.of(PASSAGE, List.of())).containsExactly(new Segment(PASSAGE, false));
    }
}
