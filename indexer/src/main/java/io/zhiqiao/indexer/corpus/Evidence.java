package io.zhiqiao.indexer.corpus;

import java.util.List;

/** A piece that proves what an expert can do: it is what is retrieved, scored and quoted. */
public sealed interface Evidence permits Output, ServiceCase, Profile {

    /** Identity over all evidence. */
    EvidenceId id();

    /** Whose it is. */
    ExpertId expertId();

    /** What it is, for reasons and filters. */
    EvidenceKind kind();

    /** The heading; never blank. */
    String title();

    /** What is said beyond the title; may be empty. */
    String text();

    /** Calendar year, or 0 where a piece has none. */
    int year();

    /** IPC symbols, subclass or finer, for example {@code "H01M10/6556"}. */
    List<String> ipc();

    /** Whether the expert lets it count for matching. */
    boolean forMatching();
}
