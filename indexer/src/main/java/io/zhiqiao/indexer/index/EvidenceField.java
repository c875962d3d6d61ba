package io.zhiqiao.indexer.index;

import java.util.Locale;

/** The fields of a piece of evidence in an index; filters stand on every piece of the expert. */
public enum EvidenceField {
    /** Identity of the piece. */
    EVIDENCE_ID,
    /** Hash of the identity, in place of which it orders equal scores at a cut: comparing numbers is cheap. */
    TIE_BREAK,
    /** Whose it is. */
    EXPERT_ID,
    /** Paper, patent, service case … or the profile, which ends the block of its expert. */
    KIND,
    /** Title and text as terms of the dictionary, bigrams, Latin words and codes. */
    TERMS,
    /** Title and text as SmartCN words. */
    WORDS,
    /** Title and text as counted character 1- and 2-grams, for the exact lexical score. */
    GRAMS,
    /** Meaning of title and text in the Chinese model; every piece has one unless vectors were put off. */
    VECTOR_ZH,
    /** Meaning of title and text in the English model; English pieces only. */
    VECTOR_EN,
    /** IPC subclasses of the piece, and of the expert; looked for. */
    IPC,
    /** IPC subclasses of the piece alone; kept for scoring, not searched. A field of its own: most pieces have none. */
    PIECE_IPC,
    /** Industry codes of the expert with all their prefixes. */
    INDUSTRY,
    /** Name of the expert in characters, pinyin and initials; profile only. */
    NAME,
    /** Name of the expert's organisation in characters, pinyin and initials; profile only. */
    ORGANISATION_NAME,
    /** Filter: industry of a service team. */
    TEAM,
    /** Filter: base district. */
    DISTRICT,
    /** Filter: professional title. */
    TITLE,
    /** Filter: service mode. */
    SERVICE_MODE,
    /** Filter: problem type. */
    PROBLEM_TYPE,
    /** Mark of the content of the whole block, to compare it with the records; profile only. */
    CONTENT_MARK;

    /** The name in the index. */
    public String fieldName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
