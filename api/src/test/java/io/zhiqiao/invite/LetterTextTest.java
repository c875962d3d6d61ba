package io.zhiqiao.invite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.invite.letter.LetterField;
import io.zhiqiao.invite.letter.LetterText;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Templates of letters with named fields. */
class LetterTextTest {

    @Test
    void whatAFieldSaysIsNotTakenForAField() {
        var letter = new LetterText("{event}", "{name}：\n{link}")
                .filled(Map.of(LetterField.EVENT, "行 {link}", LetterField.NAME, "王{contact}$1\\"));

        assertThat(letter.subject()).isEqualTo("行 {link}");
        assertThat(letter.body()).isEqualTo("王{contact}$1\\：\n" + LetterText.LINK_MARK);
    }

    @Test
    void unknownFieldIsNamedTogetherWithTheKnownOnes() {
        assertThatThrownBy(() -> new LetterText("邀请", "{link} {salary}").checked("zh", true))
                .isInstanceOfSatisfying(RejectedException.class, refused -> {
                    assertThat(refused.rejection().sentence().zh()).contains("{salary}", "{answer-by}", "{name}");
                    assertThat(refused.rejection().field()).isEqualTo("zh.body");
                });
    }

    @Test
    void templateIsSubjectAndText() {
        var letter = LetterText.read("主题\n\n正文\r\n第二行\n");

        assertThat(letter).isEqualTo(new LetterText("主题", "正文\n第二行"));
    }

    @Test
    void letterThatIsNotAnsweredNeedsNoLink() {
        assertThat(new LetterText("撤回", "请勿前来").checked("zh", false).body()).isEqualTo("请勿前来");
        assertThatThrownBy(() -> new LetterText("邀请", "请来").checked("zh", true)).hasMessageContaining("no-link");
    }
}
