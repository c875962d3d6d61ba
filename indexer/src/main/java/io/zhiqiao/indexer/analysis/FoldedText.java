package io.zhiqiao.indexer.analysis;

import java.util.Arrays;

/**
 * A text in folded form that still knows where each of its characters stood in the original.
 *
 * <p>Reused from text to text: {@link #fold} overwrites what was there. One thread at a time.
 */
final class FoldedText {

    private char[] chars = new char[256];
    private int length;
    private int[] origins = new int[0];
    private boolean shifted;
    private boolean traditional;

    /** Folds the first {@code limit} code units of {@code text}. */
    FoldedText fold(char[] text, int limit) {
        length = 0;
        shifted = false;
        traditional = false;
        makeRoom(limit);
        for (var i = 0; i < limit; ) {
            var c = text[i];
            if (Folding.isSimple(c) && (i + 1 == limit || Folding.startsAnew(text[i + 1]))) {
                put(Folding.folded(c), i);
                i++;
            } else {
                i = putStretch(text, i, limit);
            }
        }
        if (shifted) {
            origins[length] = limit;
        }
        if (traditional) {
            simplify();
        }
        return this;
    }

    FoldedText fold(String text) {
        return fold(text.toCharArray(), text.length());
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    /** Whether each folded character stands where the one that it came from stood. */
    boolean keepsPlaces() {
        return !shifted;
    }

    /** Place in the original where the folded character {@code i} starts; the original's length for the end. */
    int startOf(int i) {
        return shifted ? origins[i] : i;
    }

    /** Place in the original behind what the folded characters before {@code end} came from. */
    int endOf(int end) {
        if (!shifted || end == 0) {
            return end;
        }
        var i = end;
        while (i < length && origins[i] == origins[end - 1]) {
            i++;
        }
        return origins[i];
    }

    @Override
    public String toString() {
        return new String(chars, 0, length);
    }

    /**
     * Copies a slice into the room behind the folded text, for terms that do not stand in it letter by letter.
     *
     * @return the place behind the copy
     */
    int copy(int from, int count, int target) {
        makeRoom(target + count);
        System.arraycopy(chars, from, chars, target, count);
        return target + count;
    }

    private void put(char folded, int origin) {
        if (length + 1 >= chars.length) {
            makeRoom(length + 1);
        }
        if (shifted) {
            origins[length] = origin;
        }
        traditional |= Folding.isTraditional(folded);
        chars[length++] = folded;
    }

    private int putStretch(char[] text, int start, int limit) {
        var end = Folding.stretchEnd(text, start, limit);
        var folded = Folding.normalize(new String(text, start, end - start));
        var keepsPlaces = folded.length() == end - start;
        if (!keepsPlaces) {
            startShifting();
        }
        for (var i = 0; i < folded.length(); i++) {
            put(folded.charAt(i), keepsPlaces ? start + i : start);
        }
        return end;
    }

    private void startShifting() {
        if (!shifted) {
            shifted = true;
            makeRoom(length);
            for (var i = 0; i < length; i++) {
                origins[i] = i;
            }
        }
    }

    private void makeRoom(int size) {
        if (chars.length < size + 2) {
            chars = Arrays.copyOf(chars, Math.max(size + 2, chars.length + (chars.length >> 1)));
        }
        if (shifted && origins.length < chars.length) {
            origins = Arrays.copyOf(origins, chars.length);
        }
    }

    private void simplify() {
        for (var i = 0; i < length; ) {
            var start = i;
            var found = false;
            while (i < length && CharClass.of(chars[i]) == CharClass.CJK) {
                found |= Folding.isTraditional(chars[i++]);
            }
            if (found) {
                TraditionalCharacters.simplify(new String(chars, start, i - start))
                        .getChars(0, i - start, chars, start);
            }
            i = Math.max(i, start + 1);
        }
    }
}
