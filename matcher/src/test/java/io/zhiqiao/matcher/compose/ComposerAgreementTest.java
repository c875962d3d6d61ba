package io.zhiqiao.matcher.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.assign.cpsat.Deadline;
import io.zhiqiao.matcher.compose.EveryGroup.Tried;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 200 small questions answered by trying every set of people, and larger ones by CP-SAT. */
class ComposerAgreementTest {

    private static final int QUESTIONS = 200;
    private static final long SEED = 20261123;
    private static final int LARGE_QUESTIONS = 12;

    @Test
    void groupsAreWhatTryingEverythingFinds() {
        var questions = new RandomQuestions(SEED);
        int whole = 0;
        int withOthers = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            var question = questions.next(4 + i % 7, 2 + i % 5);
            var label = "seed %d, question %d".formatted(SEED, i);
            var expected = new EveryGroup(question).all();
            var found = composed(question);
            assertThat(found.proven()).as(label).isTrue();
            check(label, found, expected, question);
            var best = found.best();
            whole += best != null && best.lacks() == 0 ? 1 : 0;
            withOthers += best != null && best.people().stream().anyMatch(one -> !member(question, one)) ? 1 : 0;
        }

        // The questions are of all kinds.
        assertThat(whole).isBetween(QUESTIONS / 4, QUESTIONS * 3 / 4);
        assertThat(withOthers).isBetween(QUESTIONS / 10, QUESTIONS * 9 / 10);
    }

    private static void check(String label, Composition found, List<Tried> expected, CompositionQuestion question) {
        if (expected.isEmpty()) {
            assertThat(found.best()).as(label).isNull();
            return;
        }
        var best = Objects.requireNonNull(found.best(), label);
        assertThat(tried(best)).as(label).isEqualTo(expected.getFirst());
        assertThat(found.alternatives().stream().map(ComposerAgreementTest::tried))
                .as(label)
                .isEqualTo(
                        expected.stream().skip(1).limit(question.alternatives()).toList());
        var smaller = IntStream.range(1, best.size())
                .mapToObj(size -> expected.stream()
                        .filter(one -> one.people().size() == size)
                        .findFirst()
                        .orElseThrow())
                .toList();
        assertThat(found.smaller().stream().map(ComposerAgreementTest::tried))
                .as(label)
                .isEqualTo(smaller);
        assertThat(found.open().stream().map(Composition.OpenNeed::need).collect(Collectors.toSet()))
                .as(label)
                .isEqualTo(expected.getFirst().lacks());
    }

    @Test
    void largeQuestionsAreAnsweredAsByCpSat() {
        var questions = new RandomQuestions(SEED);
        long own = 0;
        long byCpSat = 0;
        for (int i = 0; i < LARGE_QUESTIONS; i++) {
            var question = questions.next(120, 12);
            var begun = System.nanoTime();
            var best = composed(question).best();
            var between = System.nanoTime();
            var expected = CpSatGroup.best(question);
            own += between - begun;
            byCpSat += System.nanoTime() - between;

            assertThat(best == null ? null : List.of(best.lacking(), best.size(), best.fitPoints(), best.used()))
                    .as("seed %d, large question %d", SEED, i)
                    .isEqualTo(expected);
        }
        System.out.printf(
                "Groups of 120 people for 12 needs, %d questions: %d ms with alternatives and smaller ones, by CP-SAT %d ms for the best alone.%n",
                LARGE_QUESTIONS, own / 1_000_000, byCpSat / 1_000_000);
    }

    private static Composition composed(CompositionQuestion question) {
        return new Composer(question, Deadline.in(Duration.ofMinutes(1), () -> false)).compose();
    }

    private static boolean member(CompositionQuestion question, int person) {
        return question.prospects().get(person).member();
    }

    private static Tried tried(Group group) {
        Set<Integer> lacks = IntStream.range(0, 62)
                .filter(need -> (group.lacks() >> need & 1) == 1)
                .boxed()
                .collect(Collectors.toSet());
        return new Tried(group.people(), lacks, group.fitPoints(), group.used());
    }
}
