package io.zhiqiao.onsite;

import io.zhiqiao.onsite.PackView.Other;
import io.zhiqiao.onsite.PackView.PackLine;
import io.zhiqiao.onsite.PackView.PersonSheet;
import io.zhiqiao.onsite.PackView.Topic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The print pack as a workbook: timetables by expert, by firm and by table, and a list to sign; every text is a text. */
final class PackTable {

    private static final List<String> LINES = List.of(
            "姓名或企业 Who",
            "日期 Day",
            "开始 From",
            "结束 Until",
            "站点 Stop",
            "地址 Address",
            "桌号 Table",
            "难题 Problem",
            "会见 Meets",
            "联系方式 Contact");
    private static final List<String> SIGNED =
            List.of("类别 Kind", "姓名或企业 Who", "单位 Organisation", "首场 First", "签名 Signature");
    private static final int WIDE = 28;
    private static final int NARROW = 11;

    private PackTable() {}

    static void write(PackView pack, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Zhiqiao", "1.0")) {
            people(workbook.newWorksheet("专家 Experts"), pack.experts());
            people(workbook.newWorksheet("企业 Firms"), pack.firms());
            tables(workbook.newWorksheet("桌次 Tables"), pack);
            signed(workbook.newWorksheet("签到表 Sign-in"), pack);
        }
    }

    private static void head(Worksheet sheet, List<String> head, Predicate<Integer> wide) {
        for (var column = 0; column < head.size(); column++) {
            sheet.value(0, column, head.get(column));
            sheet.style(0, column).bold().set();
            sheet.width(column, wide.test(column) ? WIDE : NARROW);
        }
        sheet.freezePane(0, 1);
        sheet.fitToWidth((short) 1);
        sheet.pageOrientation("landscape");
    }

    private static void people(Worksheet sheet, List<PersonSheet> people) {
        head(sheet, LINES, column -> column == 0 || column == 4 || column > 6 || column == 5);
        var row = 1;
        for (var person : people) {
            for (var line : person.lines()) {
                line(sheet, row++, person.name(), line);
            }
        }
    }

    private static void tables(Worksheet sheet, PackView pack) {
        head(sheet, LINES, column -> column == 4 || column > 6 || column == 5);
        var row = 1;
        for (var table : pack.tables()) {
            for (var line : table.lines()) {
                line(sheet, row++, "", line);
            }
        }
    }

    private static void line(Worksheet sheet, int row, String who, PackLine line) {
        sheet.value(row, 0, who);
        sheet.value(row, 1, line.day());
        sheet.style(row, 1).format("yyyy-mm-dd").set();
        sheet.value(row, 2, line.from());
        sheet.value(row, 3, line.until());
        sheet.value(row, 4, line.stop());
        sheet.value(row, 5, line.address());
        sheet.value(row, 6, line.table());
        sheet.value(row, 7, line.topics().stream().map(Topic::title).collect(Collectors.joining("\n")));
        sheet.value(
                row,
                8,
                line.others().stream()
                        .map(other -> (other.name() + " " + other.about()).strip())
                        .collect(Collectors.joining("\n")));
        sheet.value(
                row,
                9,
                line.others().stream()
                        .map(Other::contact)
                        .filter(contact -> !contact.isEmpty())
                        .collect(Collectors.joining("\n")));
        sheet.range(row, 0, row, 9).style().wrapText(true).set();
    }

    private static void signed(Worksheet sheet, PackView pack) {
        head(sheet, SIGNED, column -> column == 1 || column == 2 || column == 4);
        var row = 1;
        for (var all : List.of(pack.experts(), pack.firms())) {
            for (var person : all) {
                var first = person.lines().getFirst();
                sheet.value(row, 0, person.kind().title().zh());
                sheet.value(row, 1, person.name());
                sheet.value(row, 2, person.about());
                sheet.value(row, 3, first.day() + " " + first.from());
                row++;
            }
        }
    }
}
