package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TermDictionaryTest {

    private static final long SEED = 5L;
    private static final double WHOLE_SHARE = 0.95;

    @Test
    void longestTermIsFound() {
        var dictionary = TermDictionary.of(List.of("锂电", "锂电池", "电池组"));

        assertThat(dictionary.longestMatch("锂电池组".toCharArray(), 0, 4)).isEqualTo(3);
        assertThat(dictionary.longestMatch("锂电池组".toCharArray(), 1, 4)).isEqualTo(4);
        assertThat(dictionary.longestMatch("锂电池组".toCharArray(), 2, 4)).isEqualTo(2);
    }

    @Test
    void latinTermEndsWithTheWord() {
        var dictionary = TermDictionary.of(List.of("neural network", "pid"));

        assertThat(dictionary.longestMatch("pids".toCharArray(), 0, 4)).isEqualTo(3);
        assertThat(dictionary.longestMatch("pidx".toCharArray(), 0, 4)).isZero();
        assertThat(dictionary.longestMatch("neural networks".toCharArray(), 0, 15))
                .isEqualTo(14);
        assertThat(dictionary.longestMatch("neural networking".toCharArray(), 0, 17))
                .isZero();
    }

    @Test
    void dictionaryHoldsWhatWasPutInAndNothingElse() {
        var random = new Random(SEED);
        var terms = new HashSet<String>();
        while (terms.size() < 20_000) {
            terms.add(randomTerm(random));
        }

        var dictionary = TermDictionary.of(terms);

        assertThat(dictionary.size()).isEqualTo(terms.size());
        assertThat(terms).allMatch(dictionary::contains);
        for (var i = 0; i < 20_000; i++) {
            var term = randomTerm(random);
            assertThat(dictionary.contains(term)).as(term).isEqualTo(terms.contains(term));
        }
    }

    @Test
    void listedTermsComeOutWholeWhateverStandsAround() {
        var random = new Random(SEED);
        var listed = new DictionaryFile(ShippedLists.FOLDER.resolve("terms.tsv"))
                .rows(1).stream().map(List::getFirst).toList();
        var whole = 0;
        for (var term : listed) {
            var before = listed.get(random.nextInt(listed.size()));
            var behind = listed.get(random.nextInt(listed.size()));
            var found = ShippedLists.ANALYSIS.terms(before + term + behind).stream()
                    .filter(t -> t.kind() == TermKind.DICTIONARY)
                    .map(Term::text)
                    .collect(Collectors.toSet());
            whole += found.contains(ShippedLists.ANALYSIS.fold(term)) ? 1 : 0;
        }

        var share = (double) whole / listed.size();

        System.out.printf("Listed terms that come out whole between two others: %.4f of %d%n", share, listed.size());
        assertThat(share).isGreaterThanOrEqualTo(WHOLE_SHARE);
    }

    private static String randomTerm(Random random) {
        return random.ints(1 + random.nextInt(4), 0x4E00, 0x4E40)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }
}
