package io.zhiqiao.document;

/** Knows what documents are needed for; answered by those who rest something on them. */
public interface DocumentUse {

    /** Whether the level of “solved” that counts today rests on a document. */
    boolean isNeeded(Document document);
}
