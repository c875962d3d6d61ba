package io.zhiqiao.language;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** The language that these words have to be marked with for a reader of {@code locale}; null for the page's own. */
    public @Nullable String languageIn(Locale locale) {
        return languageOf(in(locale), locale);
    }

    /** The language that {@code text} has to be marked with on a page for {@code locale}; null for the page's own. */
    public static @Nullable String languageOf(String text, Locale locale) {
        var english = locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return english && text.codePoints().anyMatch(Character::isIdeographic) ? "zh-CN" : null;
    }
}
