package io.zhiqiao.matcher.compose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** All groups there are, by trying every set of people; written from the rules alone. */
final class EveryGroup {

    private final CompositionQuestion question;

    EveryGroup(CompositionQuestion question) {
        this.question = question;
    }

    /** Groups of which everybody is needed, the best first. */
    List<Tried> all() {
        var all = new ArrayList<Tried>();
        var count = question.prospects().size();
        for (int set = 1; set < 1 << count; set++) {
            var bits = set;
            var people = IntStream.range(0, count)
                    .filter(person -> (bits >> person & 1) == 1)
                    .boxed()
                    .toList();
            if (people.size() <= question.most() && mayGo(people) && everybodyIsNeeded(people)) {
                all.add(tried(people));
            }
        }
        all.sort(Comparator.comparingInt((Tried one) -> one.lacks().size())
                .thenComparingInt(one -> one.people().size())
                .thenComparingInt(one -> -one.fit())
                .thenComparingInt(Tried::used)
                .thenComparing(
                        one -> one.people().stream().map("%03d"::formatted).collect(Collectors.joining(" "))));
        return all;
    }

    private Tried tried(List<Integer> people) {
        var lacks = new TreeSet<>(IntStream.range(0, question.needs()).boxed().toList());
        lacks.removeAll(covered(people));
        int fit = people.stream().mapToInt(person -> at(person).fitPoints()).sum();
        int used = people.stream().mapToInt(person -> at(person).used()).sum();
        return new Tried(people, lacks, fit, used);
    }

    private boolean mayGo(List<Integer> people) {
        return people.stream().allMatch(this::comes) && areFree(people);
    }

    private boolean comes(int person) {
        var overloaded =
                question.rules().contains(CompositionRule.LOAD) && at(person).loadLeft() == 0;
        return !overloaded && areFree(List.of(person));
    }

    private boolean areFree(List<Integer> people) {
        if (!question.rules().contains(CompositionRule.DATES)) {
            return true;
        }
        int common = 0;
        for (int day = 0; day < 62; day++) {
            var bit = 1L << day;
            common += people.stream().allMatch(person -> (at(person).freeDays() & bit) != 0) ? 1 : 0;
        }
        return common >= question.daysTogether();
    }

    private boolean everybodyIsNeeded(List<Integer> people) {
        return people.stream().allMatch(person -> {
            var others = people.stream().filter(other -> !other.equals(person)).toList();
            return covered(others).size() < covered(people).size();
        });
    }

    private Set<Integer> covered(List<Integer> people) {
        var covered = new HashSet<Integer>();
        for (int person : people) {
            IntStream.range(0, question.needs())
                    .filter(need -> has(person, need))
                    .filter(need -> at(person).member()
                            || !question.rules().contains(CompositionRule.TEAM_FIRST)
                            || !teamHas(need))
                    .forEach(covered::add);
        }
        return covered;
    }

    private boolean teamHas(int need) {
        return IntStream.range(0, question.prospects().size())
                .anyMatch(person -> at(person).member() && comes(person) && has(person, need));
    }

    private boolean has(int person, int need) {
        return (at(person).covers() >> need & 1) == 1;
    }

    private Prospect at(int person) {
        return question.prospects().get(person);
    }

    /** A set of people that may go. */
    record Tried(List<Integer> people, Set<Integer> lacks, int fit, int used) {}
}
