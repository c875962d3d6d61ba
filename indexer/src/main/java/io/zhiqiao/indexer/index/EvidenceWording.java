package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.Evidence;

/** Which words of a piece of evidence are indexed, counted and embedded. */
public final class EvidenceWording {

    private EvidenceWording() {}

    /** Title and text. */
    public static String of(Evidence evidence) {
        return evidence.text().isEmpty() ? evidence.title() : evidence.title() + "\n" + evidence.text();
    }
}
