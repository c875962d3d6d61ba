package io.zhiqiao.cli;

import java.util.ArrayList;
import java.util.List;

/** How wide text is on a terminal: a Chinese character takes two columns, a combining mark none. */
final class TextWidth {

    /** Hangul, CJK with its punctuation, full-width forms, emoji: what terminals draw over two columns. */
    private static final List<Block> WIDE = List.of(
            new Block(0x2E80, 0xA4CF),
            new Block(0xFF00, 0xFF60),
            new Block(0x1100, 0x115F),
            new Block(0xAC00, 0xD7A3),
            new Block(0xF900, 0xFAFF),
            new Block(0xFE30, 0xFE4F),
            new Block(0xFFE0, 0xFFE6),
            new Block(0x1F300, 0x1FAFF),
            new Block(0x20000, 0x3FFFD));

    private TextWidth() {}

    /** Columns that {@code text} takes. */
    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int codePoint) {
        var type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || type == Character.CONTROL) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    private static boolean isWide(int codePoint) {
        return WIDE.stream().anyMatch(block -> block.has(codePoint));
    }

    /** {@code text} with blanks up to {@code columns}; unchanged where it is as wide already. */
    static String padded(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /**
     * Folds {@code text} into lines of at most {@code columns}, at least 2. Latin words stay whole where they fit into a
     * line; Chinese breaks between any two characters.
     */
    static List<String> folded(String text, int columns) {
        var lines = new ArrayList<String>();
        for (var paragraph : text.lines().toList()) {
            fold(paragraph, columns, lines);
        }
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void fold(String paragraph, int columns, List<String> lines) {
        var rest = paragraph;
        while (of(rest) > columns) {
            var end = breakAt(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
    }

    /** Last place before {@code columns} at which a line may end; at least one character is taken. */
    private static int breakAt(String text, int columns) {
        var width = 0;
        var end = 0;
        var afterBlank = 0;
        while (end < text.length()) {
            var codePoint = text.codePointAt(end);
            width += of(codePoint);
            if (width > columns) {
                break;
            }
            end += Character.charCount(codePoint);
            if (codePoint == ' ' || isWide(codePoint)) {
                afterBlank = end;
            }
        }
        if (end == 0) {
            return Character.charCount(text.codePointAt(0));
        }
        var next = end < text.length() ? text.codePointAt(end) : ' ';
        return next == ' ' || isWide(next) || afterBlank == 0 ? end : afterBlank;
    }

    /** Code points from {@code first} to {@code last}. */
    private record Block(int first, int last) {

        boolean has(int codePoint) {
            return first <= codePoint && codePoint <= last;
        }
    }
}
