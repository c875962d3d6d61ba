package io.zhiqiao.indexer.index;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.Profile;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedExpert.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexedExpertTest {

    private static final Piece OUTPUT =
            new Piece(SampleCorpus.output("E01", "O1", EvidenceKind.PAPER, "压铸", "", 2020), TextSignature.EMPTY);
    private static final Piece PROFILE = profileOf("E01");

    @Test
    void expertWithoutPiecesIsRefused() {
        assertThatThrownBy(() -> expert(List.of()))
                .hasMessageContaining("(E01)")
                .hasMessageContaining("profile");
    }

    @Test
    void blockThatDoesNotEndWithTheProfileIsRefused() {
        assertThatThrownBy(() -> expert(List.of(OUTPUT))).hasMessageContaining("(O1) is a PAPER");
        assertThatThrownBy(() -> expert(List.of(PROFILE, OUTPUT))).hasMessageContaining("(E01#profile) is a PROFILE");
        assertThatThrownBy(() -> expert(List.of(PROFILE, PROFILE))).hasMessageContaining("no other");
    }

    @Test
    void pieceOfSomebodyElseIsRefused() {
        assertThatThrownBy(() -> expert(List.of(OUTPUT, profileOf("E02")))).hasMessageContaining("(E02)");
    }

    private static IndexedExpert expert(List<Piece> pieces) {
        return new IndexedExpert(
                ExpertDraft.of("E01", "李衡", SampleCorpus.UNIVERSITY).expert(), pieces);
    }

    private static Piece profileOf(String id) {
        return new Piece(
                Profile.of(ExpertDraft.of(id, "李衡", SampleCorpus.UNIVERSITY)
                        .interests("压铸")
                        .expert()),
                TextSignature.EMPTY);
    }
}
