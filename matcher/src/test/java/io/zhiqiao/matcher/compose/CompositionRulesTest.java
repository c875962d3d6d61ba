package io.zhiqiao.matcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.compose.Composition.OpenNeed;
import io.zhiqiao.matcher.compose.Composition.Why;
import io.zhiqiao.matcher.compose.WhyNot.Reason;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each rule by itself: with it the answer is another than without. Needs are 1, 2, 4; days 1, 2, 4. */
class CompositionRulesTest {

    private static final Deadline NEVER = Deadline.in(Duration.ofMinutes(1), () -> false);

    @Test
    void nobodyIsAskedBeyondTheYear() {
        var question = question(2, full("A", 0b11), member("B", 0b01, 5000), member("C", 0b10, 5000));

        assertThat(ids(question)).containsExactly("B", "C");
        assertThat(ids(question.without(CompositionRule.LOAD))).containsExactly("A");
        assertThat(whyNot(question, 0)).isEqualTo(Reason.LOAD);
    }

    @Test
    void whoIsAwayOnAllDaysIsNotAsked() {
        var question = question(2, free("A", 0b11, 0), member("B", 0b01, 5000), member("C", 0b10, 5000));

        assertThat(ids(question)).containsExactly("B", "C");
        assertThat(ids(question.without(CompositionRule.DATES))).containsExactly("A");
        assertThat(whyNot(question, 0)).isEqualTo(Reason.DATES);
    }

    @Test
    void groupHasDaysInCommon() {
        var question = question(2, free("A", 0b01, 0b001), free("B", 0b10, 0b110), free("C", 0b11, 0b010));
        var two = question(2, free("A", 0b01, 0b001), free("B", 0b10, 0b110));

        assertThat(ids(question)).containsExactly("C");
        assertThat(best(two).lacking()).isEqualTo(1);
        assertThat(new Composer(two, NEVER).compose().open())
                .singleElement()
                .isEqualTo(new OpenNeed(1, Why.NOT_TOGETHER, List.of(1)));
        assertThat(ids(two.without(CompositionRule.DATES))).containsExactly("A", "B");
        assertThat(whyNot(two, 1)).isEqualTo(Reason.EQUAL);
    }

    @Test
    void othersAreAskedOnlyForWhatTheTeamLacks() {
        var question = question(2, member("A", 0b01, 5000), member("B", 0b10, 5000), other("X", 0b11, 9000));

        assertThat(ids(question)).containsExactly("A", "B");
        assertThat(ids(question.without(CompositionRule.TEAM_FIRST))).containsExactly("X");
        assertThat(whyNot(question, 2)).isEqualTo(Reason.TEAM_CAN);
    }

    @Test
    void whoOfTheTeamCannotComeLeavesRoomForOthers() {
        assertThat(ids(question(1, full("A", 0b01), other("X", 0b01, 5000)))).containsExactly("X");
    }

    @Test
    void smallestGroupComesBeforeTheBestFitting() {
        var question = question(2, member("A", 0b01, 9000), member("B", 0b10, 9000), member("C", 0b11, 100));

        assertThat(ids(question)).containsExactly("C");
        assertThat(whyNot(question, 0)).isEqualTo(Reason.LARGER);
    }

    @Test
    void bestFittingComesBeforeTheLeastUsed() {
        var question = question(1, used("A", 0b01, 5000, 0), used("B", 0b01, 5001, 9));

        assertThat(ids(question)).containsExactly("B");
        assertThat(whyNot(question, 0)).isEqualTo(Reason.FITS_LESS);
    }

    @Test
    void leastUsedComesBeforeTheFirstId() {
        var question = question(1, used("A", 0b01, 5000, 3), used("B", 0b01, 5000, 2), used("C", 0b01, 5000, 2));

        assertThat(ids(question)).containsExactly("B");
        assertThat(whyNot(question, 0)).isEqualTo(Reason.USED_MORE);
        assertThat(whyNot(question, 2)).isEqualTo(Reason.EQUAL);
    }

    @Test
    void groupIsNoLargerThanAskedFor() {
        var prospects = List.of(member("A", 0b001, 5000), member("B", 0b010, 5000), member("C", 0b100, 5000));
        var two = new CompositionQuestion(3, prospects, 1, 2, 0, EnumSet.allOf(CompositionRule.class));
        var three = new CompositionQuestion(3, prospects, 1, 3, 0, EnumSet.allOf(CompositionRule.class));

        assertThat(best(two).lacking()).isEqualTo(1);
        assertThat(best(three).lacking()).isZero();
    }

    @Test
    void whatNobodyCoversIsNamed() {
        var question = question(3, member("A", 0b001, 5000), full("B", 0b010));

        assertThat(new Composer(question, NEVER).compose().open())
                .containsExactly(new OpenNeed(1, Why.CANNOT_COME, List.of(1)), new OpenNeed(2, Why.NOBODY, List.of()));
    }

    @Test
    void whoCoversNothingIsTold() {
        assertThat(whyNot(question(1, member("A", 0b1, 5000), member("B", 0, 9000)), 1))
                .isEqualTo(Reason.COVERS_NOTHING);
    }

    @Test
    void whoWouldLeaveMoreOpenIsTold() {
        var question = question(2, free("A", 0b11, 0b001), free("B", 0b01, 0b110));

        assertThat(whyNot(question, 1)).isEqualTo(Reason.LACKS_MORE);
    }

    @Test
    void groupOverTimeIsNotSaidToBeTheBest() {
        var question = question(1, member("A", 0b1, 5000));

        assertThat(new Composer(question, Deadline.in(Duration.ofMinutes(1), () -> true))
                        .compose()
                        .proven())
                .isFalse();
    }

    private static List<String> ids(CompositionQuestion question) {
        return best(question).people().stream()
                .map(person -> question.prospects().get(person).id())
                .toList();
    }

    private static Group best(CompositionQuestion question) {
        return Objects.requireNonNull(new Composer(question, NEVER).compose().best());
    }

    private static Reason whyNot(CompositionQuestion question, int person) {
        return new Composer(question, NEVER).whyNot(best(question), person).reason();
    }

    private static CompositionQuestion question(int needs, Prospect... prospects) {
        return new CompositionQuestion(needs, List.of(prospects), 1, 4, 3, EnumSet.allOf(CompositionRule.class));
    }

    private static Prospect member(String id, int covers, int fit) {
        return new Prospect(id, true, covers, fit, 0, 1, 0b111);
    }

    private static Prospect other(String id, int covers, int fit) {
        return new Prospect(id, false, covers, fit, 0, 1, 0b111);
    }

    private static Prospect full(String id, int covers) {
        return new Prospect(id, true, covers, 9000, 4, 0, 0b111);
    }

    private static Prospect free(String id, int covers, int days) {
        return new Prospect(id, true, covers, 5000, 0, 1, days);
    }

    private static Prospect used(String id, int covers, int fit, int used) {
        return new Prospect(id, true, covers, fit, used, 1, 0b111);
    }
}
