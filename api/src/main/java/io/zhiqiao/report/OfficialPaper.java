package io.zhiqiao.report;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/**
 * A Word document in the layout of official documents (GB/T 9704—2012): A4, margins of 37, 35, 28 and 26 mm, title in 小标宋 of size
 * 二号, text in 仿宋 of size 三号 with 28 points from line to line and two signs of indent, page numbers outside. Fonts are named, not
 * brought along.
 */
final class OfficialPaper implements AutoCloseable {

    /** What no XML may hold. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

    private static final String TITLE_FONT = "方正小标宋简体";
    private static final String TEXT_FONT = "仿宋_GB2312";
    private static final String HEADING_FONT = "黑体";
    private static final String BELOW_FONT = "楷体_GB2312";
    private static final String PAGE_FONT = "宋体";
    private static final int TITLE_SIZE = 22;
    private static final int TEXT_SIZE = 16;
    private static final int TABLE_SIZE = 12;
    private static final int PAGE_SIZE = 14;
    private static final double LINE_POINTS = 28;
    private static final double TITLE_LINE_POINTS = 36;
    private static final int TWO_SIGNS = 200;
    private static final double TABLE_LINE_POINTS = 20;
    private static final int TWIPS_A_POINT = 20;

    /** Half a page. */
    private static final int SHORT_ROWS = 12;

    private static final double TWIPS_A_MM = 1440 / 25.4;

    private final XWPFDocument word = new XWPFDocument();

    OfficialPaper() {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(210));
        size.setH(twips(297));
        var margins = section.addNewPgMar();
        margins.setTop(twips(37));
        margins.setBottom(twips(35));
        margins.setLeft(twips(28));
        margins.setRight(twips(26));
        margins.setHeader(twips(15));
        margins.setFooter(twips(25));
        word.setEvenAndOddHeadings(true);
        pageNumber(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        pageNumber(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    void title(String text) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingBetween(TITLE_LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setSpacingAfter(560);
        run(paragraph, TITLE_FONT, TITLE_SIZE, text);
    }

    void heading(String text) {
        run(leading(), HEADING_FONT, TEXT_SIZE, text);
    }

    void below(String text) {
        run(leading(), BELOW_FONT, TEXT_SIZE, text);
    }

    void text(String text) {
        run(indented(), TEXT_FONT, TEXT_SIZE, text);
    }

    /** What stands at the right below the text, a line each. */
    void signature(List<String> lines) {
        lined();
        for (var line : lines) {
            var paragraph = lined();
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
            paragraph.setIndentationRight(1280);
            run(paragraph, TEXT_FONT, TEXT_SIZE, line);
        }
    }

    /** A table; the first row is its head, and stands on every page. A short one stays on one page. */
    void table(List<List<String>> rows) {
        var table = word.createTable(rows.size(), rows.getFirst().size());
        table.setWidth("100%");
        table.setTableAlignment(TableRowAlign.CENTER);
        var isShort = rows.size() <= SHORT_ROWS;
        for (var at = 0; at < rows.size(); at++) {
            var row = table.getRow(at);
            row.setCantSplitRow(true);
            row.setRepeatHeader(at == 0);
            for (var cell = 0; cell < rows.get(at).size(); cell++) {
                var paragraph =
                        fill(row.getCell(cell), at == 0, cell == 0, rows.get(at).get(cell));
                paragraph.setKeepNext(isShort && at < rows.size() - 1);
            }
        }
        lined();
    }

    private static XWPFParagraph fill(XWPFTableCell cell, boolean head, boolean first, String text) {
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = cell.getParagraphs().getFirst();
        paragraph.setSpacingBetween(TABLE_LINE_POINTS, LineSpacingRule.EXACT);
        paragraph.setAlignment(first && !head ? ParagraphAlignment.LEFT : ParagraphAlignment.CENTER);
        run(paragraph, head ? HEADING_FONT : TEXT_FONT, TABLE_SIZE, text);
        return paragraph;
    }

    /** A heading stays with what it heads. */
    private XWPFParagraph leading() {
        var paragraph = indented();
        paragraph.setKeepNext(true);
        return paragraph;
    }

    private XWPFParagraph indented() {
        var paragraph = lined();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        // In signs for Word, which takes these first, and in twips for programmes that know no signs.
        var indent = paragraph.getCTP().getPPr().addNewInd();
        indent.setFirstLineChars(BigInteger.valueOf(TWO_SIGNS));
        indent.setFirstLine(BigInteger.valueOf(2L * TEXT_SIZE * TWIPS_A_POINT));
        return paragraph;
    }

    private XWPFParagraph lined() {
        var paragraph = word.createParagraph();
        paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
        return paragraph;
    }

    private void pageNumber(HeaderFooterType where, ParagraphAlignment alignment) {
        var paragraph = word.createFooter(where).createParagraph();
        paragraph.setAlignment(alignment);
        run(paragraph, PAGE_FONT, PAGE_SIZE, "— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        run(paragraph, PAGE_FONT, PAGE_SIZE, " —");
    }

    private static void run(XWPFParagraph paragraph, String font, int size, String text) {
        var run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(size);
        run.setText(UNSEEN.matcher(text).replaceAll(" "));
    }

    private static BigInteger twips(int millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_A_MM));
    }

    void write(OutputStream out) throws IOException {
        word.write(out);
    }

    @Override
    public void close() throws IOException {
        word.close();
    }
}
