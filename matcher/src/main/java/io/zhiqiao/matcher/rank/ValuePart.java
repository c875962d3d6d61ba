package io.zhiqiao.matcher.rank;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import io.zhiqiao.indexer.index.EvidenceSignature;
import java.util.List;

/**
 * What a piece of evidence adds to the value of a feature, before the feature is weighed.
 *
 * @param evidenceId which piece
 * @param kind what the piece is
 * @param value its part, in [0, 1]
 */
record ValuePart(EvidenceId evidenceId, EvidenceKind kind, double value) {

    static ValuePart of(EvidenceSignature piece, double value) {
        return new ValuePart(piece.id(), piece.kind(), value);
    }

    /** The value of the feature. */
    static double sum(List<ValuePart> parts) {
        double sum = 0;
        for (var part : parts) {
            sum += part.value();
        }
        return sum;
    }
}
