package io.zhiqiao.bench.corpus;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws from a list as words are drawn in texts: the second about half as often as the first. */
final class Zipf {

    private Zipf() {}

    /** One of {@code items}; the probability of the {@code i}-th falls as {@code 1 / i}. */
    static <T> T draw(List<T> items, RandomGenerator random) {
        var place = (int) Math.exp(random.nextDouble() * Math.log(items.size() + 1.0)) - 1;
        return items.get(Math.clamp(place, 0, items.size() - 1));
    }

    /** One of {@code items}, all alike. */
    static <T> T drawEven(List<T> items, RandomGenerator random) {
        return items.get(random.nextInt(items.size()));
    }
}
