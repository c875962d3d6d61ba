package io.zhiqiao.matcher.assign.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which rules a roster breaks, whoever made it: a solver, or a coordinator by hand. */
public final class RuleCheck {

    private RuleCheck() {}

    /** The names of the broken rules, each as often as it is broken; empty if all are kept. */
    public static List<String> broken(Assignment roster) {
        var broken = new ArrayList<String>();
        checkPairs(roster, broken);
        checkLoads(roster, broken);
        checkSeats(roster, broken);
        checkPeople(roster, broken);
        return broken;
    }

    private static void checkPairs(Assignment roster, List<String> broken) {
        var rules = roster.problem().rules();
        var pairs = roster.pairs();
        for (var pair : pairs) {
            if (rules.forbidden().contains(pair)
                    || roster.problem().affinities().placeOf(pair) < 0) {
                broken.add("conflict");
            }
        }
        rules.pinned().stream().filter(pin -> !pairs.contains(pin)).forEach(pin -> broken.add("pin"));
    }

    private static void checkLoads(Assignment roster, List<String> broken) {
        var engagements = roster.engagements();
        for (int expert = 0; expert < engagements.size(); expert++) {
            var load = roster.problem().loads().get(expert);
            if (engagements.get(expert) > load.max()) {
                broken.add("load-max");
            }
            if (engagements.get(expert) < load.min()) {
                broken.add("load-min");
            }
        }
    }

    private static void checkSeats(Assignment roster, List<String> broken) {
        var caps = new SeatCaps(roster.problem());
        var affinities = roster.problem().affinities();
        for (var team : roster.teams()) {
            if (team.openSeats() < 0) {
                broken.add("demand");
            }
            for (var cap : caps.of(team.problem())) {
                var places = cap.places();
                var counted = team.experts().stream()
                        .map(expert -> affinities.placeOf(new Pair(expert, team.problem())))
                        .filter(place -> place >= 0 && places.get(place))
                        .count();
                if (counted > cap.most()) {
                    broken.add(cap.rule());
                }
            }
        }
    }

    private static void checkPeople(Assignment roster, List<String> broken) {
        var rules = roster.problem().rules();
        var people = new TreeSet<Integer>();
        roster.teams().forEach(team -> people.addAll(team.experts()));
        if (people.size() > rules.maxExperts()) {
            broken.add("experts");
        }
        for (var quota : rules.quotas()) {
            if (quota.scope() == Quota.Scope.ROSTER) {
                var members = new TreeSet<>(people);
                members.retainAll(quota.members());
                if (members.size() < quota.atLeast() || members.size() > quota.atMost()) {
                    broken.add(quota.name());
                }
            }
        }
    }
}
