package io.zhiqiao.indexer.analysis;

import com.ibm.icu.text.Normalizer2;

/**
 * The rules by which characters are brought into one form: compatibility forms and width (NFKC), case, traditional to
 * simplified Chinese. All of them from ICU; the tables only say where ICU need not be asked.
 */
final class Folding {

    private static final int BMP = 1 << 16;
    private static final byte STARTS = 1;
    private static final byte SIMPLE = 2;
    private static final byte TRADITIONAL = 4;

    /** All sorts are written in models and ranges, and NFKC leaves them apart. */
    private static final String HYPHENS = "\u2010\u2011\u2012\u2013\u2212";

    private static final Normalizer2 NORMALIZER = Normalizer2.getNFKCCasefoldInstance();
    private static final char[] FOLDED = new char[BMP];
    private static final byte[] FLAGS = flags();

    private Folding() {}

    /** Whether this code unit folds to exactly one, given that what follows does not melt into it. */
    static boolean isSimple(char c) {
        return (FLAGS[c] & SIMPLE) != 0;
    }

    /** Whether nothing before this code unit can melt with it; false also where only ICU knows. */
    static boolean startsAnew(char c) {
        return (FLAGS[c] & STARTS) != 0;
    }

    /** What a {@linkplain #isSimple simple} code unit folds to. */
    static char folded(char c) {
        return FOLDED[c];
    }

    /** Whether a folded code unit may become another one in simplified Chinese. */
    static boolean isTraditional(char c) {
        return (FLAGS[c] & TRADITIONAL) != 0;
    }

    /** End of the shortest stretch from {@code start} that can be folded by itself. */
    static int stretchEnd(char[] text, int start, int limit) {
        var end = start + Character.charCount(Character.codePointAt(text, start, limit));
        while (end < limit) {
            var next = Character.codePointAt(text, end, limit);
            if (NORMALIZER.hasBoundaryBefore(next)) {
                break;
            }
            end += Character.charCount(next);
        }
        return end;
    }

    /** The stretch with compatibility forms, width and case brought into one; hyphens and dashes are one hyphen. */
    static String normalize(String stretch) {
        var normalized = NORMALIZER.normalize(stretch);
        for (var i = 0; i < HYPHENS.length(); i++) {
            normalized = normalized.replace(HYPHENS.charAt(i), '-');
        }
        return normalized;
    }

    private static byte[] flags() {
        var flags = new byte[BMP];
        for (var c = 0; c < BMP; c++) {
            if (Character.isSurrogate((char) c) || !NORMALIZER.hasBoundaryBefore(c)) {
                continue;
            }
            flags[c] = STARTS;
            var folded = normalize(Character.toString(c));
            if (folded.length() == 1) {
                flags[c] |= SIMPLE;
                FOLDED[c] = folded.charAt(0);
            }
        }
        TraditionalCharacters.all().forEach(c -> flags[c] |= TRADITIONAL);
        return flags;
    }
}
