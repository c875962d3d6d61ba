package io.zhiqiao.indexer.analysis;

import java.util.Arrays;

/** The dictionary terms of one text: at each place the longest one, but none that lies wholly within another. */
final class ListedTerms {

    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int size;
    private int next;

    /** Finds them; starts and ends both ascend. */
    void find(TermDictionary dictionary, char[] chars, int limit) {
        size = 0;
        next = 0;
        var before = CharClass.OTHER;
        var lastEnd = 0;
        for (var i = 0; i < limit; i++) {
            var charClass = CharClass.of(chars[i]);
            if (charClass == CharClass.CJK || (CharClass.isWord(charClass) && !CharClass.isWord(before))) {
                var end = dictionary.longestMatch(chars, i, limit);
                if (end > lastEnd && end > i) {
                    keep(i, end);
                    lastEnd = end;
                }
            }
            before = charClass;
        }
    }

    /** End of the term that starts at {@code start}, or -1; asked for with ascending starts. */
    int endOfTermAt(int start) {
        while (next < size && starts[next] < start) {
            next++;
        }
        return next < size && starts[next] == start ? ends[next] : -1;
    }

    private void keep(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }
}
