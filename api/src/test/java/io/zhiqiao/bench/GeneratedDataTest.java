package io.zhiqiao.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.bench.corpus.ClausePool;
import io.zhiqiao.bench.corpus.GeneratedCorpus;
import io.zhiqiao.bench.corpus.GeneratedProblems;
import io.zhiqiao.indexer.index.EvidenceWording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GeneratedDataTest {

    private static final long SEED = 7;

    private final ClausePool clauses = ClausePool.make(config().resolve("analysis"), SEED);
    private final GeneratedCorpus corpus = new GeneratedCorpus(clauses, 200, 800, SEED);

    @Test
    void theSameNumberGivesTheSameExpert() {
        var again = new GeneratedCorpus(ClausePool.make(config().resolve("analysis"), SEED), 200, 800, SEED);

        assertThat(again.expert(17)).isEqualTo(corpus.expert(17));
    }

    @Test
    void everyOutputIsDealtToSomebody() {
        var outputs = IntStream.range(0, corpus.expertCount())
                .map(i -> corpus.expert(i).outputs().size())
                .sum();

        assertThat(outputs).isEqualTo(800);
    }

    @Test
    void problemsAreShortAndDistinctAndNoEvidence() {
        var problems = GeneratedProblems.make(clauses, 500, SEED);
        var texts = new HashSet<String>();
        problems.forEach(problem -> texts.add(problem.problemText()));
        var evidence = new ArrayList<String>();
        for (int i = 0; i < corpus.expertCount(); i++) {
            corpus.expert(i).outputs().forEach(output -> evidence.add(EvidenceWording.of(output)));
        }

        assertThat(texts).hasSize(500).allMatch(text -> text.length() <= GeneratedProblems.MAX_CHARS);
        assertThat(texts).doesNotContainAnyElementsOf(evidence);
    }

    private static Path config() {
        var folder = Path.of("").toAbsolutePath();
        while (!(Files.isDirectory(folder.resolve("config")) && Files.isDirectory(folder.resolve("indexer")))) {
            folder = Objects.requireNonNull(folder.getParent(), "no folder with config above");
        }
        return folder.resolve("config");
    }
}
