package io.zhiqiao.bench;

import java.util.Locale;

/** What can be measured by itself. */
public enum Measurement {
    /** A match against the bare query. */
    RETRIEVE,
    /** What the search for near vectors finds of the nearest. */
    KNN,
    /** Texts to vectors. */
    EMBED,
    /** Rows to records to index. */
    IMPORT,
    /** Texts to terms and grams. */
    ANALYSIS,
    /** Rows imported in a small heap. */
    MEMORY,
    /** Rosters against greedy ones and plain flows. */
    ASSIGN,
    /** Agendas against greedy ones and CP-SAT alone. */
    AGENDA,
    /** The whole service under people who read and write. */
    SERVICE;

    /** The name on the command line. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
