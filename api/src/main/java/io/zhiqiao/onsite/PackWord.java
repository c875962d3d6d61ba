package io.zhiqiao.onsite;

import io.zhiqiao.onsite.PackView.PackLine;
import io.zhiqiao.onsite.PackView.PersonSheet;
import io.zhiqiao.onsite.PackView.TableSheet;
import io.zhiqiao.onsite.PackView.Topic;
import io.zhiqiao.tour.Tour;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** The print pack as a Word document: A4, a page for each person and each table, the badge's code at its foot. */
final class PackWord {

    /** What no XML may hold. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]");

    private static final int HEAD_SIZE = 18;
    private static final int NAME_SIZE = 15;
    private static final int TEXT_SIZE = 11;
    private static final int CODE_POINTS = 110;
    private static final int A4_WIDTH = 11_906;
    private static final int A4_HEIGHT = 16_838;
    private static final String FONT = "宋体";

    private PackWord() {}

    static void write(PackView pack, OutputStream out) throws IOException {
        try (var word = new XWPFDocument()) {
            var size = word.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setW(BigInteger.valueOf(A4_WIDTH));
            size.setH(BigInteger.valueOf(A4_HEIGHT));
            var first = true;
            for (var all : List.of(pack.experts(), pack.firms())) {
                for (var person : all) {
                    person(word, pack.tour(), person, !first);
                    first = false;
                }
            }
            for (var table : pack.tables()) {
                table(word, pack.tour(), table, !first);
                first = false;
            }
            word.write(out);
        }
    }

    private static void person(XWPFDocument word, Tour tour, PersonSheet person, boolean onNextPage)
            throws IOException {
        head(word, tour, onNextPage, person.kind() == PersonKind.EXPERT ? "专家手册" : "企业手册");
        paragraph(word, ParagraphAlignment.LEFT, NAME_SIZE, person.name());
        if (!person.about().isEmpty()) {
            paragraph(word, ParagraphAlignment.LEFT, TEXT_SIZE, person.about());
        }
        lines(word, person.lines());
        paragraph(word, ParagraphAlignment.LEFT, TEXT_SIZE, PackWords.CONTACTS.zh());
        var run = word.createParagraph().createRun();
        try (var picture = new ByteArrayInputStream(QrCode.png(person.link()))) {
            run.addPicture(picture, PictureType.PNG, "badge.png", Units.toEMU(CODE_POINTS), Units.toEMU(CODE_POINTS));
        } catch (InvalidFormatException e) {
            throw new IllegalStateException("A picture that was just drawn is none.", e);
        }
        paragraph(word, ParagraphAlignment.LEFT, TEXT_SIZE, PackWords.BADGE.zh());
    }

    private static void table(XWPFDocument word, Tour tour, TableSheet table, boolean onNextPage) {
        head(word, tour, onNextPage, "桌次安排");
        paragraph(
                word,
                ParagraphAlignment.LEFT,
                NAME_SIZE,
                "%s %d 号桌（%s）".formatted(table.stop(), table.table(), table.day()));
        lines(word, table.lines());
    }

    private static void head(XWPFDocument word, Tour tour, boolean onNextPage, String what) {
        var paragraph = word.createParagraph();
        paragraph.setPageBreak(onNextPage);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(160);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setBold(true);
        run.setFontSize(HEAD_SIZE);
        run.setText(seen(tour.name() + " " + what));
    }

    private static void lines(XWPFDocument word, List<PackLine> lines) {
        var table = word.createTable(lines.size() + 1, 4);
        table.setWidth("100%");
        fill(table.getRow(0), List.of("时间", "地点", "难题", "会见"));
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            fill(
                    table.getRow(at + 1),
                    List.of(
                            "%s %s–%s".formatted(line.day(), line.from(), line.until()),
                            "%s %d 号桌 %s"
                                    .formatted(line.stop(), line.table(), line.address())
                                    .strip(),
                            line.topics().stream().map(Topic::title).collect(Collectors.joining("；")),
                            line.others().stream()
                                    .map(other -> "%s %s %s"
                                            .formatted(other.name(), other.about(), other.contact())
                                            .strip())
                                    .collect(Collectors.joining("；"))));
        }
    }

    private static void fill(XWPFTableRow row, List<String> cells) {
        for (var column = 0; column < cells.size(); column++) {
            var run = row.getCell(column).getParagraphArray(0).createRun();
            run.setFontFamily(FONT);
            run.setFontSize(TEXT_SIZE);
            run.setText(seen(cells.get(column)));
        }
    }

    private static void paragraph(XWPFDocument word, ParagraphAlignment alignment, int size, String text) {
        var paragraph = word.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(120);
        var run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(size);
        run.setText(seen(text));
    }

    private static String seen(String text) {
        return UNSEEN.matcher(text).replaceAll(" ");
    }
}
