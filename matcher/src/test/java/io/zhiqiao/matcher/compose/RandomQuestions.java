package io.zhiqiao.matcher.compose;

import java.util.EnumSet;
import java.util.Random;
import java.util.stream.IntStream;

/** Questions with all that may stand in the way: full years, leave, few days in common, skills that the team lacks. */
final class RandomQuestions {

    private static final int DAYS = 6;

    private final Random random;

    RandomQuestions(long seed) {
        random = new Random(seed);
    }

    /** The next one. */
    CompositionQuestion next(int people, int needs) {
        var lackedByTeam = mask(needs, 5);
        var prospects = IntStream.range(0, people)
                .mapToObj(person -> prospect(person, needs, lackedByTeam))
                .toList();
        return new CompositionQuestion(
                needs,
                prospects,
                random.nextInt(4),
                2 + random.nextInt(4),
                random.nextInt(6),
                EnumSet.allOf(CompositionRule.class));
    }

    private Prospect prospect(int person, int needs, long lackedByTeam) {
        var member = random.nextInt(3) > 0;
        var covers = mask(needs, 3);
        return new Prospect(
                "E%03d".formatted(person),
                member,
                member ? covers & ~lackedByTeam : covers,
                // Few different values, so that equal fits are common.
                5_000 + 500 * random.nextInt(5),
                random.nextInt(3),
                random.nextInt(6),
                (1L << DAYS) - 1 & ~mask(DAYS, 4));
    }

    /** Each bit with a chance of one in {@code oneIn}. */
    private long mask(int bits, int oneIn) {
        return IntStream.range(0, bits)
                .filter(bit -> random.nextInt(oneIn) == 0)
                .mapToLong(bit -> 1L << bit)
                .reduce(0, (one, other) -> one | other);
    }
}
