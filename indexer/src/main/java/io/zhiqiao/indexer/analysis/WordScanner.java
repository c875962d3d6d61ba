package io.zhiqiao.indexer.analysis;

/**
 * Reads what is not Chinese: words, numbers, quantities, and (through {@link CodeScanner}) codes.
 *
 * <p>A quantity is a number with a unit directly behind it or, if the unit has two letters or more, after one blank; it
 * becomes one token beside its number and its unit.
 */
final class WordScanner {

    private static final int LONGEST_WORD = 255;

    private final FoldedText folded;
    private final TermSink sink;
    private final CodeScanner codes;

    WordScanner(FoldedText folded, TermSink sink) {
        this.folded = folded;
        this.sink = sink;
        this.codes = new CodeScanner(folded, sink, this);
    }

    /** Reads what starts at {@code start}, and returns where to read on; always further than {@code start}. */
    int scan(int start) {
        if (isComparison(start)) {
            var number = skipBlank(start + 1);
            return isDigit(number) ? scanQuantity(start, number, number) : start + 1;
        }
        if (isDigit(start)) {
            return scanQuantity(start, start, start);
        }
        return isWord(start) ? codes.scan(start) : start + 1;
    }

    /** Reads a quantity with its sign; where there is none, returns {@code otherwise} or reads a code. */
    private int scanQuantity(int start, int number, int otherwise) {
        var numberEnd = numberEnd(number);
        var unit = skipBlank(numberEnd);
        var end = unitEnd(numberEnd, unit);
        var joinedEnd = joinedEnd(number);
        if (end > unit && (end >= joinedEnd || (isJoiner(end) && isDigit(end + 1)))) {
            addQuantity(start, number, numberEnd, unit, end);
            return end;
        }
        if (isRange(numberEnd, joinedEnd)) {
            sink.add(number, numberEnd, TermKind.NUMBER);
            return numberEnd + 1;
        }
        if (start < number && numberEnd == joinedEnd) {
            addQuantity(start, number, numberEnd, numberEnd, numberEnd);
            return numberEnd;
        }
        return start < number ? otherwise : codes.scan(start);
    }

    /** End of the unit, or {@code unit} for none; one letter behind a blank is more likely a word. */
    private int unitEnd(int numberEnd, int unit) {
        var end = Units.end(folded.chars(), unit, folded.length());
        return unit > numberEnd && end == unit + 1 && isWord(unit) ? unit : end;
    }

    /** Whether a dash and a quantity follow, as in 10-20mm. */
    private boolean isRange(int numberEnd, int joinedEnd) {
        if (numberEnd + 1 >= folded.length() || folded.chars()[numberEnd] != '-' || !isDigit(numberEnd + 1)) {
            return false;
        }
        var unit = numberEnd(numberEnd + 1);
        var end = Units.end(folded.chars(), unit, folded.length());
        return end > unit && end >= joinedEnd;
    }

    private void addQuantity(int start, int number, int numberEnd, int unit, int end) {
        sink.add(number, numberEnd - number, start, numberEnd, TermKind.NUMBER);
        var text = sink.startText();
        var signEnd = Math.min(start + 1, number);
        sink.write(start, signEnd);
        sink.write(number, numberEnd);
        sink.write(unit, end);
        sink.stack(text, sink.lengthFrom(text), start, end, TermKind.QUANTITY);
        var sign = signEnd - start;
        sink.stack(text + sign, sink.lengthFrom(text) - sign, start, end, TermKind.QUANTITY);
        if (end > unit) {
            sink.add(unit, end, TermKind.UNIT);
        }
    }

    /** End of the letters and digits from {@code start} on; of their first {@value #LONGEST_WORD} at most. */
    int wordEnd(int start) {
        var end = start;
        while (end - start < LONGEST_WORD && isWord(end)) {
            end += Character.charCount(Character.codePointAt(folded.chars(), end, folded.length()));
        }
        return end;
    }

    /** End of the words from {@code start} on that are joined by hyphen, slash, dot, underscore or plus. */
    int joinedEnd(int start) {
        var end = wordEnd(start);
        while (isJoiner(end) && isWord(end + 1)) {
            end = wordEnd(end + 1);
        }
        return end;
    }

    /** End of the number from {@code start} on, its decimals included. */
    int numberEnd(int start) {
        var end = digitsEnd(start);
        return end < folded.length() && folded.chars()[end] == '.' && isDigit(end + 1) ? digitsEnd(end + 1) : end;
    }

    int digitsEnd(int start) {
        var end = start;
        while (isDigit(end) && end - start < LONGEST_WORD) {
            end++;
        }
        return end;
    }

    boolean isDigit(int i) {
        return i < folded.length() && CharClass.of(folded.chars()[i]) == CharClass.DIGIT;
    }

    boolean isWord(int i) {
        return i < folded.length() && CharClass.isWord(CharClass.at(folded.chars(), i, folded.length()));
    }

    int skipBlank(int i) {
        return i < folded.length() && folded.chars()[i] == ' ' ? i + 1 : i;
    }

    boolean isJoiner(int i) {
        return i < folded.length()
                && switch (folded.chars()[i]) {
                    case '-', '/', '.', '_', '+' -> true;
                    default -> false;
                };
    }

    private boolean isComparison(int i) {
        return switch (folded.chars()[i]) {
            case '≥', '≤', '≧', '≦', '>', '<', '±', '≈' -> true;
            default -> false;
        };
    }
}
