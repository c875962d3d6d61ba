package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTableTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(TextWidth.of("abc")).isEqualTo(3);
        assertThat(TextWidth.of("专家")).isEqualTo(4);
        assertThat(TextWidth.of("５℃，")).isEqualTo(5);
        assertThat(TextWidth.of("𠮷")).isEqualTo(2);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
    }

    @Test
    void columnsStandUnderEachOther() {
        var table = new TextTable("编号", "名称", "说明");
        table.add("1", "甲", "first");
        table.add("1000", "重庆大学", "second");

        assertThat(printed(table, 60)).isEqualTo("""
                编号  名称      说明
                ────  ────────  ────────────────────
                1     甲        first
                1000  重庆大学  second
                """);
    }

    @Test
    void theLastColumnIsFolded() {
        var table = new TextTable("#", "说明");
        table.add(1, "动力电池液冷板流道优化 with words that stay whole");

        assertThat(printed(table, 28)).isEqualTo("""
                #  说明
                ─  ─────────────────────────
                1  动力电池液冷板流道优化
                   with words that stay
                   whole
                """);
    }

    @Test
    void plainHasTabsBetweenCellsAndNoneWithin() {
        var table = new TextTable("a", "b");
        table.add("x\ty", "1\n2");

        var out = new StringWriter();
        table.printPlain(new PrintWriter(out, true));

        assertThat(out).hasToString("x y\t1 2" + System.lineSeparator());
    }

    @Test
    void aRowOfTheWrongLengthIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TextTable("a", "b").add(1))
                .withMessageContaining("1 cells");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void foldingLosesNothingAndKeepsTheWidth(long seed) {
        var random = new Random(seed);
        var alphabet = "ab 专家，x1　𠮷é";
        var codePoints = alphabet.codePoints().toArray();
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(60); j > 0; j--) {
                text.appendCodePoint(codePoints[random.nextInt(codePoints.length)]);
            }
            var columns = 2 + random.nextInt(20);

            var folded = TextWidth.folded(text.toString(), columns);

            assertThat(folded).allMatch(line -> TextWidth.of(line) <= columns);
            assertThat(String.join("", folded).replaceAll("[ 　]", ""))
                    .isEqualTo(text.toString().replaceAll("[ 　]", ""));
        }
    }

    private static String printed(TextTable table, int columns) {
        var out = new StringWriter();
        table.print(new PrintWriter(out, true), columns);
        return out.toString().replace(System.lineSeparator(), "\n");
    }
}
