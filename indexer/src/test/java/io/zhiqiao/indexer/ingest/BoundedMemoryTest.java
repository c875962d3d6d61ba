package io.zhiqiao.indexer.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports in a process of its own with a small heap; {@link ImportMain} with a larger one is the same by hand. */
class BoundedMemoryTest {

    private static final int ROWS = 20_000;
    private static final String ABSTRACT = "在不同真空度与浇道截面下测量孔隙率并给出工艺窗口，";

    @TempDir
    private Path folder;

    @Test
    void twentyThousandRowsAndTwentyThousandRejectsFitIntoNinetySixMegabytes() throws Exception {
        var experts = Files.writeString(folder.resolve("experts.csv"), ImportFixture.EXPERTS);

        var output = run(experts, workbook(), rejectedCsv());

        assertThat(output).contains("file=outputs.xlsx, sheet=成果, kind=outputs, rows=20000, added=20000");
        assertThat(output)
                .contains(
                        "file=outputs.csv, sheet=, kind=outputs, rows=20000, added=0, changed=0, unchanged=0, withdrawn=0, rejected=20000");
    }

    private String run(Path... files) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = Objects.requireNonNullElse(
                System.getProperty("surefire.test.class.path"), System.getProperty("java.class.path"));
        var command = new java.util.ArrayList<>(List.of(
                java,
                "-Xmx96m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                ImportMain.class.getName()));
        List.of(files).forEach(file -> command.add(file.toString()));
        var log = folder.resolve("log.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        var output = Files.readString(log);
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }

    private Path workbook() throws IOException {
        var file = folder.resolve("outputs.xlsx");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("成果");
            var header = List.of("成果编号", "专家编号", "成果类型", "成果名称", "年份", "摘要");
            for (int c = 0; c < header.size(); c++) {
                sheet.value(0, c, header.get(c));
            }
            for (int r = 1; r <= ROWS; r++) {
                var cells = List.of("X" + r, "E1", "论文", "气孔 " + r, "2024", ABSTRACT.repeat(4) + r);
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(r, c, cells.get(c));
                }
            }
        }
        return file;
    }

    private Path rejectedCsv() throws IOException {
        var file = folder.resolve("outputs.csv");
        try (var csv = Files.newBufferedWriter(file)) {
            csv.write("成果编号,专家编号,成果类型,成果名称,年份,摘要\n");
            for (int r = 1; r <= ROWS; r++) {
                csv.write("Y%d,E9,论著,气孔 %d,24,%s%d%n".formatted(r, r, ABSTRACT.repeat(4), r));
            }
        }
        return file;
    }
}
