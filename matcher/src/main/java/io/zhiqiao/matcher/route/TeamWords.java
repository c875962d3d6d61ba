package io.zhiqiao.matcher.route;

import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Words that speak for teams. A word counts for what it is long, less each time it is repeated, and more in the title; a word
 * of several teams counts for each in part.
 *
 * <p>Cost: {@code O(words * text)}. Deterministic.
 */
final class TeamWords {

    private static final int LONGEST = 5;
    private static final double LENGTH_POWER = 0.8;

    private final Map<String, Set<Integer>> placesByWord;

    /**
     * Words of teams.
     *
     * @param placesByWord places of the teams that a word speaks for
     */
    TeamWords(Map<String, Set<Integer>> placesByWord) {
        var copy = new TreeMap<String, Set<Integer>>();
        placesByWord.forEach(
                (word, places) -> copy.computeIfAbsent(word.strip().toLowerCase(Locale.ROOT), none -> new TreeSet<>())
                        .addAll(places));
        copy.remove("");
        this.placesByWord = Collections.unmodifiableMap(copy);
    }

    Shares of(RoutedText text, int teams, double titleTimes) {
        var shares = new Shares(teams);
        placesByWord.forEach((word, places) -> {
            var said = titleTimes * Math.log1p(RoutedText.count(text.title(), word))
                    + Math.log1p(RoutedText.count(text.text(), word));
            if (said > 0) {
                var value = said * Math.pow(Math.min(LONGEST, word.length()), LENGTH_POWER) / places.size();
                places.forEach(place -> shares.add(place, value, word));
            }
        });
        return shares;
    }

    /** The words that stand in a text. */
    Set<String> in(RoutedText text) {
        var found = new TreeSet<String>();
        placesByWord.keySet().stream()
                .filter(word -> text.title().contains(word) || text.text().contains(word))
                .forEach(found::add);
        return found;
    }

    /** The same with more words. */
    TeamWords with(Map<String, Set<Integer>> more) {
        var all = new HashMap<String, Set<Integer>>();
        placesByWord.forEach((word, places) -> all.put(word, new TreeSet<>(places)));
        more.forEach(
                (word, places) -> all.computeIfAbsent(word.strip().toLowerCase(Locale.ROOT), none -> new TreeSet<>())
                        .addAll(places));
        return new TeamWords(all);
    }
}
