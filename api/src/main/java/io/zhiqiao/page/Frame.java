package io.zhiqiao.page;

import io.zhiqiao.language.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows around its own content.
 *
 * @param language of the page: {@code zh-CN} or {@code en}
 * @param otherLanguage what the language switch asks for: {@code zh} or {@code en}
 * @param switchUrl this page in the other language
 * @param path of this page, without what was asked of it
 * @param demo whether the data are the fictional sample
 * @param person login of who is reading; null where nobody signed in
 * @param navigation the places of who is reading, in their order
 */
public record Frame(
        String language,
        String otherLanguage,
        String switchUrl,
        String path,
        boolean demo,
        @Nullable String person,
        List<NavigationGroup> navigation) {

    /** Copies the list. */
    public Frame {
        navigation = List.copyOf(navigation);
    }

    /** Whether the navigation of who is reading has the entry {@code entry}. */
    public boolean leadsTo(String entry) {
        return navigation.stream().anyMatch(group -> group.has(entry));
    }

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    /** The language that a name has to be marked with on this page; null for the page's own. */
    public @Nullable String languageOf(String name) {
        return Sentence.languageOf(name, Locale.forLanguageTag(language));
    }
}
