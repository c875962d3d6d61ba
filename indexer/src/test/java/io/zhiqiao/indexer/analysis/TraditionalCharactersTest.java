package io.zhiqiao.indexer.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TraditionalCharactersTest {

    private static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");

    @Test
    void listHoldsTheCharactersThatIcuChanges() {
        var changed = new ArrayList<Integer>();
        for (var c = 0; c < 0x10000; c++) {
            if (CharClass.of(c) == CharClass.CJK && isChangedForGood(Character.toString(c))) {
                changed.add(c);
            }
        }

        assertThat(TraditionalCharacters.all().boxed().toList()).isEqualTo(changed);
    }

    @Test
    void charactersOfARunAreReadInTheirContext() {
        assertThat(TraditionalCharacters.simplify("乾坤乾燥")).isEqualTo("乾坤干燥");
        assertThat(TraditionalCharacters.simplify("砂土電機")).isEqualTo("砂土电机");
    }

    private static boolean isChangedForGood(String character) {
        var simplified = SIMPLIFIER.transliterate(character);
        return simplified.length() == 1
                && !simplified.equals(character)
                && SIMPLIFIER.transliterate(simplified).equals(simplified);
    }
}
