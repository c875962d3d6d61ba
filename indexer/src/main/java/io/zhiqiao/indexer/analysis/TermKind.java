package io.zhiqiao.indexer.analysis;

/** What sort of term a piece of text became; tells a query how much the term may weigh, and a page how to mark it. */
public enum TermKind {
    /** Listed in the term dictionary; stands beside the bigrams that it is made of. */
    DICTIONARY,
    /** Two neighbouring Chinese characters. */
    BIGRAM,
    /** One Chinese character with no Chinese neighbour. */
    CHARACTER,
    /** A word in letters, lower case, without the ending of possessive and plural. */
    LATIN,
    /** A sign with letters and digits: model, alloy, standard, IPC symbol. */
    CODE,
    /** A number with its unit, and with {@code ≥}, {@code ±} and the like where written. */
    QUANTITY,
    /** The digits alone. */
    NUMBER,
    /** The unit alone. */
    UNIT
}
