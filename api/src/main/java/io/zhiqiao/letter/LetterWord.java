package io.zhiqiao.letter;

import io.zhiqiao.service.Letters.ServedLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Writes a letter of service as a Word document. */
final class LetterWord {

    /** What no XML may hold. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

    private static final int HEAD_SIZE = 20;
    private static final int TEXT_SIZE = 12;
    private static final String FONT = "宋体";

    private LetterWord() {}

    static void write(LetterResponse letter, OutputStream out) throws IOException {
        try (var word = new XWPFDocument()) {
            paragraph(
                    word,
                    ParagraphAlignment.CENTER,
                    HEAD_SIZE,
                    letter.kind().title().zh() + (letter.revocation() == null ? "" : "（已撤销）"));
            paragraph(word, ParagraphAlignment.RIGHT, TEXT_SIZE, "编号：" + letter.number());
            paragraph(word, ParagraphAlignment.BOTH, TEXT_SIZE, letter.isThanks() ? thanks(letter) : certified(letter));
            if (!letter.services().isEmpty()) {
                table(word, letter.services());
            }
            paragraph(word, ParagraphAlignment.LEFT, TEXT_SIZE, "验证码：" + letter.code() + "。持证明者可在平台“核验服务证明”页输入验证码核对。");
            paragraph(word, ParagraphAlignment.RIGHT, TEXT_SIZE, "科学技术协会（盖章）");
            paragraph(
                    word, ParagraphAlignment.RIGHT, TEXT_SIZE, letter.issuedOn().toString());
            word.write(out);
        }
    }

    private static String certified(LetterResponse letter) {
        return "兹证明 %s（%s %s）于 %s 至 %s 为企业提供技术服务 %d 次，共 %s 小时，明细如下。"
                .formatted(
                        letter.name(),
                        letter.organisation(),
                        letter.title(),
                        letter.from(),
                        letter.to(),
                        letter.services().size(),
                        hours(letter.hours()));
    }

    private static String thanks(LetterResponse letter) {
        return "%s（%s %s）：感谢您参加“%s”（%s），与企业会面 %d 场，服务 %s 小时。您的专业意见为企业解决难题提供了有力支持，谨致谢忱。"
                .formatted(
                        letter.name(),
                        letter.organisation(),
                        letter.title(),
                        letter.occasion(),
                        letter.days(),
                        letter.services().size(),
                        hours(letter.hours()));
    }

    private static void table(XWPFDocument word, List<ServedLine> services) {
        var table = word.createTable(services.size() + 1, 5);
        table.setWidth("100%");
        fill(table.getRow(0), List.of("日期", "难题", "企业", "方式", "小时"));
        for (var i = 0; i < services.size(); i++) {
            var line = services.get(i);
            fill(
                    table.getRow(i + 1),
                    List.of(
                            line.servedOn().toString(),
                            line.problem(),
                            line.enterprise(),
                            line.mode(),
                            hours(line.hours())));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (var i = 0; i < cells.size(); i++) {
            row.getCell(i).setText(seen(cells.get(i)));
        }
    }

    private static void paragraph(XWPFDocument word, ParagraphAlignment alignment, int size, String text) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(200);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setText(seen(text));
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }

    private static String hours(double hours) {
        return String.valueOf(hours).replaceAll("\\.0$", "");
    }
}
