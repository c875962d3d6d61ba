package io.zhiqiao.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.matcher.rank.FitWording;
import io.zhiqiao.roster.RosterQuestion.AskedExpert;
import io.zhiqiao.roster.RosterQuestion.AskedPair;
import io.zhiqiao.roster.RosterQuestion.AskedProblem;
import io.zhiqiao.run.RunState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Files of a matrix hold what is seen, and nothing that a spreadsheet would run. */
class MatrixFileTest {

    private static final RosterQuestion QUESTION = new RosterQuestion(
            List.of(new AskedProblem("P1", "=1+1，漏气", "甲厂", "", 1)),
            List.of(
                    new AskedExpert("E1", "@赵一", "", "某大学", "", false, 0, 0, null, ""),
                    new AskedExpert("E2", "钱二", "", "某院", "", false, 0, 0, null, "")),
            List.of(
                    new AskedPair(0, 0, .8049, FitWording.STRONG, List.of()),
                    new AskedPair(0, 1, .41, FitWording.POSSIBLE, List.of())),
            List.of(),
            RosterWishes.USUAL,
            List.of());

    @Test
    void textThatLooksLikeAFormulaIsText() throws IOException {
        var csv = new String(MatrixFile.csv(matrix()), UTF_8);
        assertThat(csv).contains("'@赵一").contains("\"'=1+1，漏气\"".replace("\"", "")).contains("80 ✓").contains("41 ○");

        var out = new ByteArrayOutputStream();
        MatrixFile.xlsx(matrix(), out);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getRow(3).getCell(1).getStringCellValue()).isEqualTo("=1+1，漏气");
            assertThat(sheet.getRow(0).getCell(4).getStringCellValue()).isEqualTo("@赵一");
            assertThat(sheet.getRow(3).getCell(4).getStringCellValue()).isEqualTo("80 ✓");
            assertThat(sheet.getPaneInformation().getVerticalSplitPosition()).isEqualTo((short) 4);
        }
    }

    private static MatrixView matrix() {
        var answer = new RosterSolving().solve(QUESTION, RosterWatch.NONE);
        var run = new RunView("t", 1, RunState.COMPLETE, 1, "office", Instant.EPOCH, null, null, answer.figures(), null);
        return MatrixView.of(new SolvedRoster(run, QUESTION, answer), MatrixView.Experts.USUAL);
    }
}
