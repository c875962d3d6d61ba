package io.zhiqiao.mail;

import java.util.regex.Pattern;

/**
 * Texts that people gave, made fit for a line of a letter: a name that holds the end of a line could otherwise add a head
 * to the letter, or a paragraph that nobody wrote.
 */
public final class OneLine {

    /** What ends a line, what cannot be seen, and what turns the direction of what follows. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]+");

    private OneLine() {}

    /** The text in one line, without blanks around it. */
    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    /** Several lines, each as {@link #of}, with blanks at its end left out. */
    static String each(String text) {
        return text.lines()
                .map(line -> UNSEEN.matcher(line).replaceAll(" ").stripTrailing())
                .reduce((above, below) -> above + "\n" + below)
                .orElse("");
    }
}
