package io.zhiqiao.bench.corpus;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The clauses that all texts are put together from. There are few enough of them to embed every one, and their
 * combinations are many enough that hardly two texts are alike.
 */
public final class ClausePool {

    /** Clauses of a team: titles of each kind, and as many for abstracts as for titles. */
    private static final int TITLES_OF_A_KIND = 180;

    private final DomainTerms terms;
    private final Map<Integer, Map<EvidenceKind, Clauses>> titles = new HashMap<>();
    private final Map<Integer, Clauses> bodies = new HashMap<>();

    private ClausePool(DomainTerms terms, long seed) {
        this.terms = terms;
        var random = new SplittableRandom(seed);
        terms.byTeam().forEach((team, words) -> {
            var ofTeam = new HashMap<EvidenceKind, Clauses>();
            ofTeam.put(EvidenceKind.PAPER, Clauses.make(Wording.PAPER, words, TITLES_OF_A_KIND, random));
            ofTeam.put(EvidenceKind.PATENT, Clauses.make(Wording.PATENT, words, TITLES_OF_A_KIND, random));
            ofTeam.put(EvidenceKind.PROJECT, Clauses.make(Wording.PROJECT, words, TITLES_OF_A_KIND, random));
            titles.put(team, ofTeam);
            bodies.put(team, Clauses.make(Wording.BODY, words, TITLES_OF_A_KIND * 3, random));
        });
    }

    /**
     * Makes the clauses.
     *
     * @param analysisFolder where {@code terms.tsv} lies
     */
    public static ClausePool make(Path analysisFolder, long seed) {
        return new ClausePool(DomainTerms.read(analysisFolder.resolve("terms.tsv"), seed), seed);
    }

    /** Numbers of the teams, ascending. */
    List<Integer> teams() {
        return terms.byTeam().keySet().stream().sorted().toList();
    }

    /** Terms of a team, most frequent first. */
    List<String> terms(int team) {
        return terms.byTeam().getOrDefault(team, List.of());
    }

    /** A title clause, if there is one about {@code about}, else any of the team. */
    String title(int team, EvidenceKind kind, String about, RandomGenerator random) {
        return titles.getOrDefault(team, Map.of())
                .getOrDefault(kind, Clauses.NONE)
                .draw(about, random);
    }

    /** A clause of an abstract, if there is one about {@code about}, else any of the team. */
    String body(int team, String about, RandomGenerator random) {
        return bodies.getOrDefault(team, Clauses.NONE).draw(about, random);
    }

    /** Every clause and every term, each once: what is to be embedded. */
    public Set<String> all() {
        var all = new LinkedHashSet<String>();
        titles.values().forEach(byKind -> byKind.values().forEach(clauses -> all.addAll(clauses.inOrder())));
        bodies.values().forEach(clauses -> all.addAll(clauses.inOrder()));
        terms.byTeam().values().forEach(all::addAll);
        return all;
    }

    /** Clauses, and which of them speak of a term. */
    private record Clauses(List<String> inOrder, Map<String, List<String>> byTerm) {

        static final Clauses NONE = new Clauses(List.of(), Map.of());

        static Clauses make(List<String> patterns, List<String> words, int count, RandomGenerator random) {
            var inOrder = new ArrayList<String>(count);
            var byTerm = new HashMap<String, List<String>>();
            for (int i = 0; i < count; i++) {
                var first = Zipf.draw(words, random);
                var second = Zipf.draw(words, random);
                var clause = Wording.fill(Zipf.drawEven(patterns, random), first, second, random);
                inOrder.add(clause);
                byTerm.computeIfAbsent(first, term -> new ArrayList<>()).add(clause);
                byTerm.computeIfAbsent(second, term -> new ArrayList<>()).add(clause);
            }
            return new Clauses(inOrder, byTerm);
        }

        String draw(String about, RandomGenerator random) {
            return Zipf.drawEven(byTerm.getOrDefault(about, inOrder), random);
        }
    }
}
