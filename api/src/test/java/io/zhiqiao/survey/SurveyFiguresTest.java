package io.zhiqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.service.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a few say is not told, nor can it be reckoned. */
class SurveyFiguresTest {

    private static final Instant THEN = Instant.parse("2026-09-10T00:00:00Z");

    @Test
    void meanIsToldFromThreeAnswersOn() {
        assertThat(figures(2, 0).mean()).isNull();
        assertThat(figures(3, 0).mean()).isEqualByComparingTo("4.00");
        assertThat(figures(2, 1).mean()).isNotNull();
    }

    @Test
    void meanOfAllDoesNotBetrayTheFewOfOneSide() {
        var figures = figures(4, 2);

        assertThat(figures.sides().getFirst().questions()).hasSize(Survey.QUESTIONS);
        assertThat(figures.sides().getLast().questions()).isEmpty();
        assertThat(figures.mean()).isNull();
        assertThat(figures(4, 3).mean()).isNotNull();
    }

    @Test
    void wordsComeInNoOrderOfPeopleAndWithoutThoseOfAFew() {
        var figures = figures(4, 2);

        assertThat(figures.sides().getFirst().words()).containsExactly("words 1", "words 2", "words 3", "words 4");
        assertThat(figures.sides().getLast().words()).isEmpty();
    }

    /** So many experts, then firms; the first who was asked says what comes last. */
    private static SurveyFigures figures(int experts, int firms) {
        var all = new ArrayList<Survey>();
        for (var at = experts; at > 0; at--) {
            all.add(answered(Side.EXPERT, at, 4));
        }
        for (var at = firms; at > 0; at--) {
            all.add(answered(Side.ENTERPRISE, at, 2));
        }
        all.add(new Survey("silent", "T", Side.EXPERT, "silent", THEN, null, "", "", 1));
        return SurveyFigures.of(all);
    }

    private static Survey answered(Side side, int number, int mark) {
        return new Survey(side + "-" + number, "T", side, "P" + number, THEN, null, "", "", 1)
                .answered(List.of(mark, mark, mark, mark, mark), "words " + number, THEN);
    }
}
