package io.zhiqiao.letter;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.service.Letters.ServedLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 4);
    private static final ServedLine LINE = new ServedLine(DAY, "=cmd|' /C calc'!A0 <b>\u0001漏气", "渝试压铸", "现场诊断", 2.5);

    @Test
    void wordLetterSaysWhatWasServed() throws IOException {
        assertThat(word(letter(null)))
                .contains("ZQFW-2026-000007", "ABCD-EFGH-JKMN-PQRS", "朱铸", "2.5 小时", "<b> 漏气", "渝试压铸")
                .doesNotContain("撤销");
    }

    @Test
    void wordOfARevokedLetterSaysSoAndNotWhy() throws IOException {
        assertThat(word(letter(new LetterResponse.Revocation("ZQCX-2026-000001", DAY, "时长记错"))))
                .contains("服务证明（已撤销）")
                .doesNotContain("时长记错");
    }

    private static LetterResponse letter(LetterResponse.@Nullable Revocation revocation) {
        return new LetterResponse(
                7,
                IssuedKind.SERVICE,
                "ZQFW-2026-000007",
                "ABCD-EFGH-JKMN-PQRS",
                "朱铸",
                "试验理工大学",
                "教授",
                DAY,
                DAY,
                null,
                List.of(LINE),
                2.5,
                DAY,
                revocation);
    }

    private static String word(LetterResponse letter) throws IOException {
        var out = new ByteArrayOutputStream();
        LetterWord.write(letter, out);
        try (var word = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                var text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    @Test
    void textOfATableIsNoFormula() throws IOException {
        var out = new ByteArrayOutputStream();

        ServiceTable.write(List.of(LINE), out);

        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.getCell(1).getFormula()).isNull();
            assertThat(row.getCell(1).getText()).startsWith("=cmd");
            assertThat(row.getCell(4).asNumber()).isEqualByComparingTo("2.5");
        }
    }
}
