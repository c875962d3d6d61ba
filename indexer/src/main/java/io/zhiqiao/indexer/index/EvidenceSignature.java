package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.EvidenceId;
import io.zhiqiao.indexer.corpus.EvidenceKind;
import java.util.List;

/**
 * A piece of evidence, reduced to what scoring needs.
 *
 * @param id which piece
 * @param kind what it is
 * @param ipc IPC subclasses of the piece, ascending
 * @param text its title and text
 * @param gramNorm length of the weight vector of its grams in its collection, at least 0
 */
public record EvidenceSignature(
        EvidenceId id, EvidenceKind kind, List<String> ipc, TextSignature text, double gramNorm) {

    /** Copies {@code ipc}. */
    public EvidenceSignature {
        ipc = List.copyOf(ipc);
    }
}
