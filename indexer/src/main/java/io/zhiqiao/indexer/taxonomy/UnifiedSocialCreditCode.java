package io.zhiqiao.indexer.taxonomy;

import java.util.Locale;

/**
 * Checks unified social credit codes (统一社会信用代码, GB 32100-2015).
 *
 * <p>18 characters of the alphabet 0–9 and A–Z without I, O, S, V, Z. The last one is a check digit: with the weights
 * {@code 3^i mod 31} on the first 17 characters, {@code (31 - sum mod 31) mod 31} is its place in the alphabet.
 */
public final class UnifiedSocialCreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int CHARS = 18;

    private UnifiedSocialCreditCode() {}

    /** What is right or wrong with {@code written}; blanks around it and small letters are no fault. */
    public static Check check(String written) {
        var code = written.strip().toUpperCase(Locale.ROOT);
        if (code.length() != CHARS) {
            return new Check.WrongLength(code.length());
        }
        for (int i = 0; i < CHARS; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return new Check.WrongCharacter(i + 1, code.charAt(i));
            }
        }
        var expected = checkDigit(code);
        return code.charAt(CHARS - 1) == expected ? new Check.Right(code) : new Check.WrongCheckDigit(expected);
    }

    /**
     * The check digit that belongs to the first 17 characters of {@code code}.
     *
     * @throws IllegalArgumentException if {@code code} is shorter or has other characters than the alphabet's
     */
    public static char checkDigit(String code) {
        int modulus = ALPHABET.length();
        int weight = 1;
        int sum = 0;
        for (int i = 0; i < CHARS - 1; i++) {
            int value = i < code.length() ? ALPHABET.indexOf(code.charAt(i)) : -1;
            if (value < 0) {
                throw new IllegalArgumentException(
                        "统一社会信用代码（%1$s）第 %2$d 位不是允许的字符。\nThe code (%s) has no character of the alphabet at position %d."
                                .formatted(code, i + 1));
            }
            sum += value * weight;
            weight = weight * 3 % modulus;
        }
        return ALPHABET.charAt((modulus - sum % modulus) % modulus);
    }

    /** What a check found. */
    public sealed interface Check {

        /** The code is right; {@code code} is its written form in capitals. */
        record Right(String code) implements Check {}

        /** The code has {@code chars} characters instead of 18. */
        record WrongLength(int chars) implements Check {}

        /** The character at {@code position}, from 1, is not one of the alphabet. */
        record WrongCharacter(int position, char character) implements Check {}

        /** The last character should be {@code expected}. */
        record WrongCheckDigit(char expected) implements Check {}
    }
}
