package io.zhiqiao.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityMeterTest {

    private static final Problem.Target MEASURED = new Problem.Target("不合格率", "<=", "1.5", "%", "", true);

    @Test
    void nothingSaidIsHardToAnswer() {
        var quality = QualityMeter.judge(said("", "", "", List.of()));

        assertThat(quality.points()).isZero();
        assertThat(quality.word().zh()).isEqualTo("难以回答");
        assertThat(quality.next())
                .hasValueSatisfying(next -> assertThat(next.missing()).isEqualTo(20));
    }

    @Test
    void wellWrittenProblemMissesNothing() {
        var quality = QualityMeter.judge(said(
                "压铸电机壳体试漏不合格率高",
                "加工后试漏，不合格率 7.5%，月产 20000 件，剖开多为气孔，集中在厚壁一侧；自2026年3月换模后开始，每月报废约 8 万元，客户投诉 3 次，已影响两条装配线。",
                "内浇口加宽 2 mm，降到 6% 后反弹",
                List.of(MEASURED)));

        assertThat(quality.points()).as(quality.aspects().toString()).isEqualTo(100);
        assertThat(quality.next()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "不合格率 7.5%, 8",
        "温差 9 ℃ 波动, 8",
        "压力 0.2 MPa 保压 30 s, 15",
        "月产 2 万件 每件 3 元 停机 2 小时, 20",
        "第 3 车间, 0",
        "7.5 % of 300 parts, 15"
    })
    void figuresCountWithTheirUnitsOnly(String text, int points) {
        assertThat(aspect("figures", said("", text, "", List.of())).points()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"自2026年3月起, 10", "近三个月, 10", "since 2024, 10", "经常出现, 0"})
    void sinceWhenIsFoundInTheText(String text, int points) {
        assertThat(aspect("since", said("", text, "", List.of())).points()).isEqualTo(points);
    }

    @Test
    void targetWithoutANumberIsNoTarget() {
        var wish = new Problem.Target("质量", ">=", "更好", "", "", true);

        assertThat(aspect("targets", said("", "", "", List.of(wish))).points()).isZero();
        assertThat(aspect("targets", said("", "", "", List.of(MEASURED))).points())
                .isEqualTo(20);
    }

    @Test
    void vagueWordIsNamed() {
        var aspect = aspect("plain", said("提质增效", "希望尽快解决壳体气孔问题", "", List.of()));

        assertThat(aspect.points()).isZero();
        assertThat(aspect.advice().zh()).contains("“提质增效”");
    }

    private static Quality.Aspect aspect(String name, Described problem) {
        return QualityMeter.judge(problem).aspects().stream()
                .filter(aspect -> aspect.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Described said(String title, String text, String tried, List<Problem.Target> targets) {
        return new Described(title, text, "", "", tried, targets, "");
    }
}
