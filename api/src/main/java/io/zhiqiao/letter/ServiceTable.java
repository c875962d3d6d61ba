package io.zhiqiao.letter;

import io.zhiqiao.service.Letters.ServedLine;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;

/** Writes records of service as a workbook; every text is a text, whatever it begins with. */
final class ServiceTable {

    private static final List<String> HEAD = List.of("日期 Date", "难题 Problem", "企业 Enterprise", "方式 Mode", "小时 Hours");

    private ServiceTable() {}

    static void write(List<ServedLine> services, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "Zhiqiao", "1.0")) {
            var sheet = workbook.newWorksheet("服务记录");
            for (var column = 0; column < HEAD.size(); column++) {
                sheet.value(0, column, HEAD.get(column));
            }
            for (var i = 0; i < services.size(); i++) {
                var line = services.get(i);
                sheet.value(i + 1, 0, line.servedOn());
                sheet.style(i + 1, 0).format("yyyy-mm-dd").set();
                sheet.value(i + 1, 1, line.problem());
                sheet.value(i + 1, 2, line.enterprise());
                sheet.value(i + 1, 3, line.mode());
                sheet.value(i + 1, 4, line.hours());
            }
        }
    }
}
