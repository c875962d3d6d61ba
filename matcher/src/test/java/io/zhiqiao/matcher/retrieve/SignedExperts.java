package io.zhiqiao.matcher.retrieve;

import io.zhiqiao.indexer.corpus.ExpertDraft;
import io.zhiqiao.indexer.corpus.SampleCorpus;
import io.zhiqiao.indexer.index.IndexedExpert;
import io.zhiqiao.indexer.index.IndexedSample;
import io.zhiqiao.indexer.index.TextSignature;
import io.zhiqiao.indexer.index.TextSigner;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Experts who all say the same, with vectors that are given. */
final class SignedExperts {

    private SignedExperts() {}

    static IndexedExpert withVector(String id, String district, Random random) {
        return withVector(id, district, IndexedSample.vector(random));
    }

    /** Says the same as all of these; no vector where it has no length. */
    static IndexedExpert withVector(String id, String district, float[] chinese) {
        return signed(id, district, chinese.length == 0 ? null : chinese, null);
    }

    static IndexedExpert withVectors(String id, float[] chinese, float[] english) {
        return signed(id, "", chinese, english);
    }

    private static IndexedExpert signed(
            String id, String district, float @Nullable [] chinese, float @Nullable [] english) {
        var expert = ExpertDraft.of(id, "某人", SampleCorpus.UNIVERSITY)
                .interests("同一句话")
                .place(district, "")
                .expert();
        var profile = IndexedSample.of(expert, List.of(), TextSigner.withoutVectors(IndexedSample.ANALYSIS))
                .pieces()
                .getFirst();
        return new IndexedExpert(
                expert,
                List.of(new IndexedExpert.Piece(
                        profile.evidence(),
                        new TextSignature(profile.signature().grams(), chinese, english))));
    }
}
