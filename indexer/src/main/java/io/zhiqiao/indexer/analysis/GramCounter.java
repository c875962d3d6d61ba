package io.zhiqiao.indexer.analysis;

import java.util.Arrays;

/**
 * Collects the grams of one text: of each run of Chinese characters every single one and every pair, of each run of
 * letters and digits the whole. One text per instance.
 */
final class GramCounter {

    private final FoldedText folded = new FoldedText();
    private int[] hashes = new int[64];
    private int size;

    GramVector count(String text) {
        folded.fold(text);
        hashes = new int[2 * folded.length() + 1];
        for (var i = 0; i < folded.length(); ) {
            var charClass = CharClass.at(folded.chars(), i, folded.length());
            if (charClass == CharClass.CJK) {
                i = countChinese(i);
            } else if (CharClass.isWord(charClass)) {
                i = countWord(i);
            } else {
                i++;
            }
        }
        return GramVector.of(hashes, size);
    }

    private int countChinese(int start) {
        var chars = folded.chars();
        var before = 0;
        for (var i = start; i < folded.length(); ) {
            var codePoint = Character.codePointAt(chars, i, folded.length());
            if (CharClass.of(codePoint) != CharClass.CJK) {
                return i;
            }
            add(codePoint);
            if (before != 0) {
                add(((long) before << Integer.SIZE) | codePoint);
            }
            before = codePoint;
            i += Character.charCount(codePoint);
        }
        return folded.length();
    }

    private int countWord(int start) {
        var chars = folded.chars();
        var hash = 1L;
        var i = start;
        while (i < folded.length() && CharClass.isWord(CharClass.at(chars, i, folded.length()))) {
            var codePoint = Character.codePointAt(chars, i, folded.length());
            hash = hash * 0x100000001B3L + codePoint;
            i += Character.charCount(codePoint);
        }
        // A word of one letter must not look like a character.
        add(~hash);
        return i;
    }

    private void add(long gram) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        // The mixing steps of SplitMix64: all bits of the gram reach the upper half.
        var mixed = gram * 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        hashes[size++] = (int) (mixed >>> Integer.SIZE);
    }
}
