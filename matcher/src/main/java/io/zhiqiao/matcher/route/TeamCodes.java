package io.zhiqiao.matcher.route;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Prefixes of codes that belong to teams. Every team with a prefix of a code has a share of it, half as much for each
 * character that its prefix is shorter than the longest.
 */
final class TeamCodes {

    private final List<List<String>> prefixesByPlace;

    /**
     * Prefixes of teams.
     *
     * @param prefixesByPlace of each team; one that ends with "/" means the group before it
     */
    TeamCodes(List<List<String>> prefixesByPlace) {
        this.prefixesByPlace = prefixesByPlace.stream().map(List::copyOf).toList();
    }

    /** The shares of the teams in a code; all 0 where none has a prefix of it. */
    double[] shares(String code) {
        var longest = prefixesByPlace.stream()
                .mapToInt(prefixes -> longest(prefixes, code))
                .toArray();
        var most = Arrays.stream(longest).max().orElse(0);
        var weights = Arrays.stream(longest)
                .mapToDouble(length -> length == 0 ? 0 : Math.pow(2, length - most))
                .toArray();
        var total = Arrays.stream(weights).sum();
        return total == 0
                ? weights
                : Arrays.stream(weights).map(weight -> weight / total).toArray();
    }

    Shares of(List<String> codes) {
        var shares = new Shares(prefixesByPlace.size());
        for (var code : codes) {
            var ofCode = shares(code);
            for (var place = 0; place < ofCode.length; place++) {
                shares.add(place, ofCode[place], code);
            }
        }
        return shares;
    }

    /** Whether any team has a prefix of that code. */
    boolean knows(String code) {
        return prefixesByPlace.stream().anyMatch(prefixes -> longest(prefixes, code) > 0);
    }

    /** The same with one prefix more. */
    TeamCodes with(int place, String prefix) {
        var all = new ArrayList<>(prefixesByPlace);
        var own = new ArrayList<>(all.get(place));
        own.add(prefix);
        all.set(place, own);
        return new TeamCodes(all);
    }

    private static int longest(List<String> prefixes, String code) {
        return prefixes.stream()
                .map(prefix -> prefix.endsWith("/") && !code.contains("/") ? "" : prefix)
                .filter(prefix -> !prefix.isEmpty() && code.startsWith(prefix))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
