package io.zhiqiao.quality;

import io.zhiqiao.language.Sentence;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How answerable a problem is.
 *
 * @param aspects what was looked at, in the order of the form
 */
public record Quality(List<Aspect> aspects) {

    private static final int GOOD = 80;
    private static final int FAIR = 50;

    /** Copies the list. */
    public Quality {
        aspects = List.copyOf(aspects);
    }

    /** 0 to 100, higher is better. */
    public int points() {
        return aspects.stream().mapToInt(Aspect::points).sum();
    }

    /** The points in a word. */
    public Sentence word() {
        var points = points();
        if (points >= GOOD) {
            return new Sentence("清楚", "clear");
        }
        return points >= FAIR ? new Sentence("还可补充", "could say more") : new Sentence("难以回答", "hard to answer");
    }

    /** What would help most; empty where nothing is missing. */
    public Optional<Aspect> next() {
        return aspects.stream()
                .filter(aspect -> aspect.missing() > 0)
                .max(Comparator.comparingInt(Aspect::missing)
                        .thenComparing(Comparator.comparingInt(aspects::indexOf).reversed()));
    }

    /**
     * One thing that makes a problem answerable.
     *
     * @param name stable name
     * @param title in a word or two
     * @param points 0 to {@code of}
     * @param of most points
     * @param advice what to add
     */
    public record Aspect(String name, Sentence title, int points, int of, Sentence advice) {

        /** Checks the range. */
        public Aspect {
            if (points < 0 || points > of) {
                throw new IllegalArgumentException(
                        "The points (%d) of %s are not in 0 to %d.".formatted(points, name, of));
            }
        }

        /** Points that could be won. */
        public int missing() {
            return of - points;
        }
    }
}
