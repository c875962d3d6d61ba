package io.zhiqiao.indexer.analysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The forms under which a name may be looked for: characters and pairs of them, words, syllables, neighbouring syllables
 * joined, the whole joined, initials.
 */
final class NameTokens {

    private static final int MOST_JOINED = 40;
    private static final int LONGEST_WORD = 255;

    private final NamePinyin pinyin;

    NameTokens(NamePinyin pinyin) {
        this.pinyin = pinyin;
    }

    /** All tokens by place; the first of a place stands at the next position, the others are stacked on it. */
    List<Token> of(char[] text, int limit) {
        var folded = new FoldedText().fold(text, limit);
        var pieces = pieces(folded);
        var tokens = new ArrayList<Token>();
        for (var i = 0; i < pieces.size(); i++) {
            var last = i == 0 ? pieces.size() : Math.min(i + 2, pieces.size());
            addPlace(pieces.subList(i, last), i == 0, tokens);
        }
        return tokens;
    }

    private static void addPlace(List<Piece> pieces, boolean first, List<Token> tokens) {
        var here = pieces.getFirst();
        var forms = new LinkedHashSet<Token>();
        put(forms, here.text, here, here);
        put(forms, here.reading, here, here);
        if (pieces.size() > 1 && here.chinese && pieces.get(1).follows(here)) {
            put(forms, here.text + pieces.get(1).text, here, pieces.get(1));
            put(forms, here.reading + pieces.get(1).reading, here, pieces.get(1));
        }
        if (first && pieces.size() > 1 && pieces.size() <= MOST_JOINED) {
            put(forms, join(pieces, false), here, pieces.getLast());
            put(forms, join(pieces, true), here, pieces.getLast());
        }
        var increment = 1;
        var texts = new LinkedHashSet<String>();
        for (var form : forms) {
            if (texts.add(form.text)) {
                tokens.add(new Token(form.text, form.start, form.end, increment));
                increment = 0;
            }
        }
    }

    private static void put(Set<Token> forms, String text, Piece from, Piece to) {
        if (!text.isEmpty()) {
            forms.add(new Token(text, from.start, to.end, 0));
            if (from.chinese && text.indexOf('v') >= 0 && text.length() > 1) {
                // Who has no ü on the keyboard writes u where passports do not say v.
                forms.add(new Token(text.replace('v', 'u'), from.start, to.end, 0));
            }
        }
    }

    private static String join(List<Piece> pieces, boolean initials) {
        var joined = new StringBuilder();
        for (var piece : pieces) {
            if (!piece.reading.isEmpty()) {
                var end = initials ? piece.reading.offsetByCodePoints(0, 1) : piece.reading.length();
                joined.append(piece.reading, 0, end);
            }
        }
        return joined.length() > LONGEST_WORD ? "" : joined.toString();
    }

    private List<Piece> pieces(FoldedText folded) {
        var pieces = new ArrayList<Piece>();
        var limit = folded.length();
        for (var i = 0; i < limit; ) {
            var charClass = CharClass.at(folded.chars(), i, limit);
            if (charClass == CharClass.OTHER) {
                i++;
                continue;
            }
            var end = runEnd(folded, i, charClass == CharClass.CJK);
            if (charClass == CharClass.CJK) {
                addChinese(folded, i, end, pieces);
            } else {
                var word = new String(folded.chars(), i, end - i);
                pieces.add(new Piece(word, word, folded.startOf(i), folded.endOf(end), false));
            }
            i = end;
        }
        return pieces;
    }

    private void addChinese(FoldedText folded, int start, int end, List<Piece> pieces) {
        var run = new String(folded.chars(), start, end - start);
        var syllables = pinyin.syllables(run, start == 0 && end == folded.length());
        var at = start;
        for (var syllable : syllables) {
            var next = at + Character.charCount(Character.codePointAt(folded.chars(), at, end));
            var text = new String(folded.chars(), at, next - at);
            pieces.add(new Piece(text, syllable, folded.startOf(at), folded.endOf(next), true));
            at = next;
        }
    }

    private static int runEnd(FoldedText folded, int start, boolean chinese) {
        var end = start;
        while (end < folded.length() && end - start < LONGEST_WORD) {
            var charClass = CharClass.at(folded.chars(), end, folded.length());
            if (chinese ? charClass != CharClass.CJK : !CharClass.isWord(charClass)) {
                break;
            }
            end += Character.charCount(Character.codePointAt(folded.chars(), end, folded.length()));
        }
        return end;
    }

    /**
     * One form at one place.
     *
     * @param start first code unit in the original
     * @param end behind the last code unit in the original
     * @param increment 1 at the next position, 0 at the same
     */
    record Token(String text, int start, int end, int increment) {}

    /** A character with its syllable, or a word that is its own reading. */
    private record Piece(String text, String reading, int start, int end, boolean chinese) {

        boolean follows(Piece before) {
            return chinese && before.end == start;
        }
    }
}
