package io.zhiqiao.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zhiqiao.posting.PostingForm.TargetRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PastedTextTest {

    private static final String MAIL = """
            压铸壳体漏气
            自2026年3月起，加工后试漏不合格率7.5%。每月报废约8万元。
            内浇口加宽试过一次，没有用。
            希望不合格率不超过1.5%，节拍不低于60件/h。""";

    @Test
    void sentencesGoWhereTheyBelong() {
        var form = sort(MAIL);

        assertThat(form.now().title()).isEqualTo("压铸壳体漏气");
        assertThat(form.now().since()).startsWith("自2026年3月起");
        assertThat(form.now().cost()).isEqualTo("每月报废约8万元。");
        assertThat(form.now().tried()).isEqualTo("内浇口加宽试过一次，没有用。");
        assertThat(form.targets())
                .extracting(TargetRow::name, TargetRow::operator, TargetRow::value)
                .containsExactly(tuple("不合格率", "<=", "1.5"), tuple("节拍", ">=", "60"));
    }

    @Test
    void ownWordsStayAsTheyAre() {
        assertThat(sort(MAIL).now().problemText()).isEqualTo(MAIL);
    }

    @ParameterizedTest
    @CsvSource({"希望总空洞率降到2%以下, 总空洞率, <=, 2, %", "要求圆度≤5 μm, 圆度, <=, 5, μm", "硬度要达到60 HRC, 硬度, >=, 60, HRC"})
    void wishWithAFigureBecomesATarget(String text, String name, String operator, String value, String unit) {
        assertThat(sort(text).targets()).containsExactly(new TargetRow(name, operator, value, unit, "", true));
    }

    @Test
    void figureWithoutAWishIsNoTarget() {
        assertThat(sort("不合格率超过7%。").targets()).isEmpty();
    }

    @Test
    void anyTextCanBePasted() {
        assertThat(sort("<script>").now().problemText()).isEqualTo("<script>");
        assertThat(sort("好".repeat(5000)).now().title()).hasSizeLessThanOrEqualTo(40);
    }

    private static PostingForm sort(String text) {
        return PastedText.sort(text, LocalDate.of(2026, 11, 23));
    }
}
