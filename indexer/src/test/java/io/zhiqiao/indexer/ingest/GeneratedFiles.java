package io.zhiqiao.indexer.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;

/** Files of any number of outputs, with all texts different, for measuring. */
final class GeneratedFiles {

    private static final List<String> HEADER = List.of("成果编号", "专家编号", "成果类型", "成果名称", "年份", "摘要", "IPC分类号");
    private static final String CHARACTERS = "铝合金压铸件气孔缺陷真空系统浇道排气槽设计热处理工艺参数优化仿真模型检测方法疲劳寿命腐蚀涂层电池";

    private final Random random = new Random(1);

    /** Writes {@code rows} outputs of one expert as csv or xlsx, and the expert. */
    static List<Path> write(Path folder, String format, int rows) throws IOException {
        var experts = Files.writeString(folder.resolve("experts.csv"), ImportFixture.EXPERTS);
        var outputs = folder.resolve("outputs." + format);
        var generated = new GeneratedFiles();
        if (format.equals("csv")) {
            generated.csv(outputs, rows);
        } else {
            generated.xlsx(outputs, rows);
        }
        return List.of(experts, outputs);
    }

    private void csv(Path file, int rows) throws IOException {
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write(String.join(",", HEADER) + "\n");
            for (int r = 1; r <= rows; r++) {
                csv.write(String.join(",", cells(r)) + "\n");
            }
        }
    }

    private void xlsx(Path file, int rows) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "generated", "1.0")) {
            var sheet = workbook.newWorksheet("成果");
            for (int c = 0; c < HEADER.size(); c++) {
                sheet.value(0, c, HEADER.get(c));
            }
            for (int r = 1; r <= rows; r++) {
                var cells = cells(r);
                for (int c = 0; c < cells.size(); c++) {
                    // As shared strings, which is how spreadsheet programs write them.
                    sheet.value(r, c, cells.get(c));
                }
                if (r % 1_000 == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private List<String> cells(int r) {
        return List.of("X" + r, "E1", "专利", text(25), String.valueOf(2000 + r % 26), text(60), "H01M10/6556");
    }

    private String text(int chars) {
        var text = new StringBuilder(chars);
        for (int i = 0; i < chars; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }
}
