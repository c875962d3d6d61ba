package io.zhiqiao.indexer.analysis;

import java.util.List;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Reads words and codes: IPC symbols, numbers of standards, models. A code of several parts becomes one token for the
 * whole beside one for each part; blanks inside (GB/T 4754, H01M 10/6556) are left out of it.
 */
final class CodeScanner {

    private static final CharArraySet STANDARDS = new CharArraySet(
            List.of(
                    ("gb gbz gjb iso iec astm din jis ansi ieee asme yb hg jb qb nb dl sj yy yd db ny hj cj jg jt jtg sy "
                                    + "tb qc ls gy ga fz wb cb hb")
                            .split(" ")),
            false);
    private static final int LONGEST_CODE = 64;
    private static final int IPC_SUBCLASS = 4;
    private static final int LONGEST_KIND = 4;
    private static final int YEAR = 4;

    private final FoldedText folded;
    private final TermSink sink;
    private final WordScanner words;

    CodeScanner(FoldedText folded, TermSink sink, WordScanner words) {
        this.folded = folded;
        this.sink = sink;
        this.words = words;
    }

    /** Reads the word or code that starts at {@code start}, and returns its end. */
    int scan(int start) {
        var end = scanIpc(start);
        if (end == start) {
            end = scanStandard(start);
        }
        return end == start ? scanJoined(start) : end;
    }

    private int scanIpc(int start) {
        var subclassEnd = start + IPC_SUBCLASS;
        if (subclassEnd > folded.length() || !isIpcSubclass(start)) {
            return start;
        }
        var group = words.skipBlank(subclassEnd);
        var groupEnd = words.digitsEnd(group);
        var slash = groupEnd > group && groupEnd < folded.length() && folded.chars()[groupEnd] == '/';
        var end = slash && words.isDigit(groupEnd + 1) ? words.digitsEnd(groupEnd + 1) : groupEnd;
        if ((group > subclassEnd && end == groupEnd) || end == group) {
            group = subclassEnd;
            groupEnd = words.digitsEnd(group);
            end = groupEnd;
        }
        if (words.joinedEnd(end > subclassEnd ? group : start) != end) {
            return start;
        }
        addIpc(start, group, groupEnd, end);
        return end;
    }

    private void addIpc(int start, int group, int groupEnd, int end) {
        var text = sink.startText();
        sink.write(start, start + IPC_SUBCLASS);
        sink.write(group, end);
        sink.add(text, sink.lengthFrom(text), start, end, TermKind.CODE);
        sink.stack(text, IPC_SUBCLASS + groupEnd - group, start, end, TermKind.CODE);
        sink.stack(text, IPC_SUBCLASS, start, end, TermKind.CODE);
    }

    private boolean isIpcSubclass(int start) {
        var chars = folded.chars();
        var section = chars[start];
        return ((section >= 'a' && section <= 'h') || section == 'y')
                && words.isDigit(start + 1)
                && words.isDigit(start + 2)
                && chars[start + 3] >= 'a'
                && chars[start + 3] <= 'z';
    }

    private int scanStandard(int start) {
        var nameEnd = lettersEnd(start);
        if (!STANDARDS.contains(folded.chars(), start, nameEnd - start)) {
            return start;
        }
        var kindEnd = kindEnd(nameEnd);
        var number = words.skipBlank(kindEnd);
        var numberEnd = words.numberEnd(number);
        var year = numberEnd + 1;
        var dated = words.isJoiner(numberEnd) && words.digitsEnd(year) == year + YEAR && !words.isWord(year + YEAR);
        var end = dated ? year + YEAR : numberEnd;
        if (numberEnd == number || words.isWord(end)) {
            return start;
        }
        addStandard(start, nameEnd, kindEnd, number, numberEnd, end);
        return end;
    }

    private void addStandard(int start, int nameEnd, int kindEnd, int number, int numberEnd, int end) {
        sink.add(start, nameEnd, TermKind.LATIN);
        var text = sink.startText();
        sink.write(start, kindEnd);
        sink.write(number, end);
        sink.stack(text, sink.lengthFrom(text), start, end, TermKind.CODE);
        sink.stack(text, kindEnd - start + numberEnd - number, start, end, TermKind.CODE);
        sink.add(number, numberEnd, TermKind.NUMBER);
        if (end > numberEnd) {
            sink.add(numberEnd + 1, end, TermKind.NUMBER);
        }
    }

    /** Behind the second part of GB/T or ISO/IEC. */
    private int kindEnd(int nameEnd) {
        if (nameEnd == folded.length() || folded.chars()[nameEnd] != '/') {
            return nameEnd;
        }
        var end = lettersEnd(nameEnd + 1);
        return end > nameEnd + 1 && end - nameEnd <= LONGEST_KIND + 1 ? end : nameEnd;
    }

    private int scanJoined(int start) {
        var end = words.joinedEnd(start);
        var sharp = sharpEnd(start, end);
        var whole = sharp > end || isCode(start, end);
        for (var i = start; i < end; i++) {
            var partEnd = addPart(i);
            if (whole && i == start) {
                sink.stack(start, sharp - start, start, sharp, TermKind.CODE);
            }
            i = partEnd;
        }
        return skipPossessive(sharp);
    }

    /** Adds the word, number or code at {@code start}, up to the next joint. */
    private int addPart(int start) {
        var end = words.wordEnd(start);
        var lettersEnd = lettersEnd(start);
        if (lettersEnd == end) {
            addWord(start, end);
        } else if (words.digitsEnd(start) == end) {
            var numberEnd = words.numberEnd(start);
            end = words.isWord(numberEnd) ? end : numberEnd;
            sink.add(start, end, TermKind.NUMBER);
        } else {
            sink.add(start, end, TermKind.CODE);
        }
        return end;
    }

    private void addWord(int start, int end) {
        if (folded.chars()[end - 1] != 's') {
            sink.add(start, end, TermKind.LATIN);
            return;
        }
        var text = sink.startText();
        sink.write(start, end);
        var length = EnglishEnding.strip(folded.chars(), text, end - start);
        sink.add(text, length, start, end, TermKind.LATIN);
    }

    /** Whether letters and digits are joined. */
    private boolean isCode(int start, int end) {
        if (end - start > LONGEST_CODE) {
            return false;
        }
        var digits = 0;
        var letters = 0;
        for (var i = start; i < end; i++) {
            var charClass = CharClass.of(folded.chars()[i]);
            digits += charClass == CharClass.DIGIT ? 1 : 0;
            letters += charClass == CharClass.LETTER ? 1 : 0;
        }
        return digits > 0 && letters > 0;
    }

    /** C++, C# and the like end behind their sign. */
    private int sharpEnd(int start, int end) {
        if (end - start > 1 || lettersEnd(start) != end || end == folded.length()) {
            return end;
        }
        var chars = folded.chars();
        if (chars[end] == '#') {
            return end + 1;
        }
        return chars[end] == '+' && end + 1 < folded.length() && chars[end + 1] == '+' ? end + 2 : end;
    }

    private int skipPossessive(int end) {
        var chars = folded.chars();
        var possessive = end + 1 < folded.length()
                && (chars[end] == '\'' || chars[end] == '\u2019')
                && chars[end + 1] == 's'
                && !words.isWord(end + 2);
        return possessive ? end + 2 : end;
    }

    private int lettersEnd(int start) {
        var end = start;
        var wordEnd = words.wordEnd(start);
        while (end < wordEnd && !words.isDigit(end)) {
            end++;
        }
        return end;
    }
}
