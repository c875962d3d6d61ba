package io.zhiqiao.language;

import java.util.Locale;

/**
 * Something said in both languages of the service.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record Sentence(String zh, String en) {

    /** What has the same words in both languages, for example a name. */
    public static Sentence same(String text) {
        return new Sentence(text, text);
    }

    /** The words for a reader of {@code locale}: English for English readers, Chinese for everybody else. */
    public String in(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? en : zh;
    }
}
