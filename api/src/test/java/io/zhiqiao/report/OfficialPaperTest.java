package io.zhiqiao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class OfficialPaperTest {

    private static final double TWIPS_A_MM = 1440 / 25.4;

    @Test
    void marginsAreThoseOfOfficialDocuments() throws IOException {
        try (var word = written()) {
            var margins = word.getDocument().getBody().getSectPr().getPgMar();

            assertThat(millimetres(margins.getTop())).isEqualTo(37);
            assertThat(millimetres(margins.getBottom())).isEqualTo(35);
            assertThat(millimetres(margins.getLeft())).isEqualTo(28);
            assertThat(millimetres(margins.getRight())).isEqualTo(26);
        }
    }

    @Test
    void titleAndTextHaveTheirFontsAndLines() throws IOException {
        try (var word = written()) {
            var title = word.getParagraphs().get(0);
            var text = word.getParagraphs().get(2);

            assertThat(title.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("方正小标宋简体");
            assertThat(title.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(22);
            assertThat(text.getRuns().getFirst().getFontFamily(XWPFRun.FontCharRange.eastAsia))
                    .isEqualTo("仿宋_GB2312");
            assertThat(text.getRuns().getFirst().getFontSizeAsDouble()).isEqualTo(16);
            assertThat(text.getSpacingBetween()).isEqualTo(28);
            assertThat(text.getSpacingLineRule()).isEqualTo(LineSpacingRule.EXACT);
            assertThat(text.getCTP().getPPr().getInd().getFirstLineChars()).isEqualTo(200);
            assertThat(text.getText()).isEqualTo("正文 。");
        }
    }

    @Test
    void pagesAreNumberedOutsideAndHeadsOfTablesRepeated() throws IOException {
        try (var word = written()) {
            assertThat(word.getFooterList()).hasSize(2);
            assertThat(word.getFooterList().getFirst()._getHdrFtr().toString()).contains("PAGE");
            assertThat(word.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
        }
    }

    @Test
    void shortTablesStayOnOnePageAndLongOnesMayBreak() throws IOException {
        var many = Stream.generate(() -> List.of("专家", "2")).limit(40).toList();
        try (var word = written(List.of(List.of("指标", "完成"), List.of("专家", "2")), many)) {
            assertThat(keptWithNext(word.getTables().getFirst())).containsExactly(true, false);
            assertThat(keptWithNext(word.getTables().get(1))).doesNotContain(true);
        }
    }

    private static List<Boolean> keptWithNext(XWPFTable table) {
        return table.getRows().stream()
                .map(row -> row.getCell(0).getParagraphs().getFirst().isKeepNext())
                .toList();
    }

    private static XWPFDocument written() throws IOException {
        return written(List.of(List.of("指标", "完成"), List.of("专家", "2")));
    }

    @SafeVarargs
    private static XWPFDocument written(List<List<String>>... tables) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var paper = new OfficialPaper()) {
            paper.title("总结报告");
            paper.heading("一、概况");
            paper.text("正文\u0001。");
            for (var table : tables) {
                paper.table(table);
            }
            paper.write(out);
        }
        return new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
    }

    private static long millimetres(Object twips) {
        return Math.round(Double.parseDouble(twips.toString()) / TWIPS_A_MM);
    }
}
