package io.zhiqiao.indexer.analysis;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads names aloud: Chinese characters to pinyin without tones, {@code ü} as {@code v}.
 *
 * <p>At the start of what may be a person's name, the reading as a surname goes before the usual one. Immutable.
 */
final class NamePinyin {

    private static final int LONGEST_PERSON_NAME = 4;

    private final Map<String, List<String>> surnameReadings;

    /** Takes the readings of folded surnames, a syllable for each character. */
    NamePinyin(Map<String, List<String>> surnameReadings) {
        this.surnameReadings = Map.copyOf(surnameReadings);
    }

    /**
     * A syllable for each code point of {@code chinese}; empty where none is known.
     *
     * @param maybePerson whether the whole may be a person's name
     */
    List<String> syllables(String chinese, boolean maybePerson) {
        var characters = chinese.codePoints().mapToObj(Character::toString).toList();
        var syllables = new ArrayList<>(usual(chinese, characters));
        if (maybePerson && characters.size() <= LONGEST_PERSON_NAME) {
            var surname = surname(characters);
            for (var i = 0; i < surname.size(); i++) {
                syllables.set(i, surname.get(i));
            }
        }
        return syllables;
    }

    private List<String> surname(List<String> characters) {
        if (characters.size() > 2) {
            var compound = surnameReadings.get(characters.get(0) + characters.get(1));
            if (compound != null) {
                return compound;
            }
        }
        return surnameReadings.getOrDefault(characters.getFirst(), List.of());
    }

    private static List<String> usual(String chinese, List<String> characters) {
        if (chinese.length() == characters.size()) {
            var together = split(PinyinHelper.toPinyin(chinese, PinyinStyleEnum.INPUT));
            if (together.size() == characters.size()) {
                return together;
            }
        }
        // A character outside the basic plane breaks the library's line; each is then read by itself.
        return characters.stream().map(NamePinyin::single).toList();
    }

    private static String single(String character) {
        return character.length() > 1
                ? ""
                : split(PinyinHelper.toPinyin(character, PinyinStyleEnum.INPUT)).getFirst();
    }

    private static List<String> split(String pinyin) {
        var syllables = new ArrayList<String>();
        for (var start = 0; start <= pinyin.length(); ) {
            var blank = pinyin.indexOf(' ', start);
            var end = blank < 0 ? pinyin.length() : blank;
            var syllable = pinyin.substring(start, end);
            syllables.add(isSyllable(syllable) ? syllable : "");
            start = end + 1;
        }
        return syllables;
    }

    private static boolean isSyllable(String text) {
        return text.chars().allMatch(c -> c >= 'a' && c <= 'z');
    }
}
