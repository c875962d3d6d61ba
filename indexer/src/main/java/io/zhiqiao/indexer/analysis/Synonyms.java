package io.zhiqiao.indexer.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words mean the same, across languages too. Immutable. */
final class Synonyms {

    private final Map<String, Set<String>> others;

    private Synonyms(Map<String, Set<String>> others) {
        this.others = others;
    }

    /** Reads groups of folded words; the words of one group mean the same, and a word may be in several groups. */
    static Synonyms of(Collection<List<String>> groups) {
        var others = new HashMap<String, Set<String>>();
        for (var group : groups) {
            for (var word : group) {
                others.computeIfAbsent(word, w -> new LinkedHashSet<>()).addAll(group);
            }
        }
        others.forEach((word, same) -> same.remove(word));
        others.values().removeIf(Set::isEmpty);
        return new Synonyms(others);
    }

    /** What means the same as {@code word}, in the order of the lists; itself is not among it. */
    Set<String> of(String word) {
        return java.util.Collections.unmodifiableSet(others.getOrDefault(word, Set.of()));
    }

    /** All words of all groups. */
    List<String> words() {
        return new ArrayList<>(others.keySet());
    }
}
