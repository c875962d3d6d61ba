package io.zhiqiao.matcher.retrieve;

import static io.zhiqiao.matcher.retrieve.Asking.find;
import static io.zhiqiao.matcher.retrieve.Asking.ids;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertId;
import io.zhiqiao.indexer.index.IndexedSample;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Does a candidate come whole, whoever writes meanwhile? */
interface WholeCandidatesContract extends EngineUnderContract {

    @Test
    default void everyCandidateBringsAllPiecesAndTheProfileLast() {
        var engine = filledWith(IndexedSample.corpus());

        var candidate = find(engine, "镁合金压铸气孔", ExpertFilter.NONE).getFirst();

        assertThat(candidate.pieces())
                .extracting(piece -> piece.id().value())
                .containsExactly("O0201", "O0202", "S0201", "E02#profile");
        assertThat(candidate.pieces().getLast().kind()).isEqualTo(EvidenceKind.PROFILE);
        assertThat(candidate.pieces().get(1).ipc()).containsExactly("B22D");
        assertThat(candidate.pieces())
                .allSatisfy(piece -> assertThat(piece.gramNorm()).isPositive());
    }

    @Test
    default void loadingLeavesOutUnknownIdsAndRepetitions() {
        var engine = filledWith(IndexedSample.corpus());

        var loaded = engine.retriever()
                .load(List.of(new ExpertId("E03"), new ExpertId("E99"), new ExpertId("E01"), new ExpertId("E03")));

        assertThat(ids(loaded)).containsExactly("E01", "E03");
    }

    @Test
    default void candidatesAreWholeWhileOthersWrite() throws InterruptedException, ExecutionException {
        var engine = filledWith(IndexedSample.corpus());
        var stop = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("contract-writer-", 0).factory())) {
            var writer = threads.submit(() -> {
                for (int round = 0; !stop.get(); round++) {
                    engine.put(IndexedSample.corpus().get(round % 5));
                    engine.refresh();
                }
            });
            for (int round = 0; round < 60; round++) {
                for (var candidate : find(engine, "镁合金压铸气孔", ExpertFilter.NONE)) {
                    assertThat(candidate.pieces())
                            .extracting(piece -> piece.id().value())
                            .containsExactly("O0201", "O0202", "S0201", "E02#profile");
                }
            }
            stop.set(true);
            writer.get();
        }
    }
}
