package io.zhiqiao.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.document.FileCheck;
import io.zhiqiao.document.HostileFiles;
import io.zhiqiao.error.RejectedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;

/** The words of Word, Excel and text files that enterprises have already. */
class UploadedTextTest {

    private static final int MEGABYTE = 1 << 20;

    private final UploadedText uploads = new UploadedText(new FileCheck());

    @TempDir
    private Path folder;

    @Test
    void paragraphsAndRowsOfTablesAreLinesInTheirOrder() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var word = new XWPFDocument()) {
            word.createParagraph().createRun().setText("难题需求表");
            var table = word.createTable(3, 2);
            cells(table.getRow(0).getTableCells(), "难题名称：", "壳体漏气");
            cells(table.getRow(1).getTableCells(), "张三", "李四");
            cells(table.getRow(2).getTableCells(), "", "只有一格");
            word.createParagraph().createRun().setText("以上属实");
            word.write(out);
        }

        assertThat(read("需求.docx", out.toByteArray())).isEqualTo("难题需求表\n难题名称：壳体漏气\n张三 李四\n只有一格\n以上属实");
    }

    private static void cells(List<org.apache.poi.xwpf.usermodel.XWPFTableCell> cells, String... texts) {
        for (var i = 0; i < texts.length; i++) {
            cells.get(i).setText(texts[i]);
        }
    }

    @Test
    @Timeout(20)
    void paragraphOfTenMegabytesIsRefusedBeforeItIsOpened() {
        var packed = HostileFiles.bareWord("", "漏".repeat(10 * MEGABYTE / 3), Map.of());
        assertThat(packed.length).isLessThan(MEGABYTE);

        assertRefused("需求.docx", packed, 413, "too-long");
    }

    @Test
    @Timeout(60)
    void paragraphBelowTheLimitIsReadWhole() {
        var seed = System.nanoTime();
        var random = new Random(seed);
        var text = random.ints(MEGABYTE, '一', '龥')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(read("需求.docx", HostileFiles.bareWord("", text, Map.of())))
                .as("seed %d", seed)
                .isEqualTo(text);
    }

    @Test
    void paragraphThatIsPackedBeyondMeasureIsSaidToBeDamaged() {
        assertRefused("需求.docx", HostileFiles.bareWord("", "漏".repeat(MEGABYTE), Map.of()), 422, "damaged");
    }

    @Test
    void wordFileWithoutItsBodyIsSaidToBeDamaged() throws IOException {
        var file = Files.write(folder.resolve("x.docx"), HostileFiles.zip(Map.of("word/other.xml", new byte[] {1})));

        assertThatThrownBy(() -> WordText.of(file))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().rule()).isEqualTo("damaged"));
    }

    @Test
    void wordFileWithABrokenBodyIsSaidToBeDamaged() throws IOException {
        var broken = HostileFiles.bareWord("", "x</w:t></w:r></w:p><w:oops>", Map.of());
        var file = Files.write(folder.resolve("x.docx"), broken);

        assertThatThrownBy(() -> WordText.of(file))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().rule()).isEqualTo("damaged"));
    }

    @Test
    void formOfAWorkbookIsLinesOfNameAndValue() throws IOException {
        var sheet = sheet(List.of(
                List.of("企业难题征集表"),
                List.of("难题名称", "壳体漏气"),
                List.of(" ", " "),
                List.of("现状：", "一百件漏七八件"),
                List.of("其他", "无")));

        assertThat(read("需求.xlsx", sheet)).isEqualTo("企业难题征集表\n难题名称：壳体漏气\n现状：一百件漏七八件\n其他 无");
    }

    @Test
    void firstProblemOfAListIsTakenWithTheNamesOnTop() throws IOException {
        var sheet = sheet(List.of(
                List.of("序号", "难题名称", "现状", "预算"),
                List.of("1", "壳体漏气", "", "50万元"),
                List.of("2", "电池起火", "冒烟", "80万元")));

        assertThat(read("清单.xlsx", sheet)).isEqualTo("序号：1\n难题名称：壳体漏气\n预算：50万元").doesNotContain("电池");
    }

    @Test
    void endlessWorkbookIsReadToItsFourHundredthRow() throws IOException {
        var rows = new java.util.ArrayList<List<String>>();
        for (var i = 1; i <= 500; i++) {
            rows.add(List.of("第" + i + "行"));
        }

        assertThat(read("长表.xlsx", sheet(rows))).contains("第400行").doesNotContain("第401行");
    }

    @Test
    void workbookThatIsNoneIsSaidToBeDamaged() throws IOException {
        var file = Files.write(folder.resolve("x.xlsx"), HostileFiles.zip(Map.of("xl/other.xml", new byte[] {1})));

        assertThatThrownBy(() -> SheetText.of(file))
                .isInstanceOfSatisfying(
                        RejectedException.class,
                        refused -> assertThat(refused.rejection().rule()).isEqualTo("damaged"));
    }

    @Test
    void textIsReadInTheEncodingsThatPeopleHave() {
        var text = "壳体漏气，内浇口加宽过";

        assertThat(read("a.txt", text.getBytes(StandardCharsets.UTF_8))).isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(text);
        assertThat(read("a.txt", text.getBytes(java.nio.charset.Charset.forName("GB18030"))))
                .isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(text);
        assertThat(read("a.txt", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(text);
    }

    @Test
    void largeFilesAndFilesWithoutWordsAreRefused() {
        assertRefused("a.txt", new byte[6 * MEGABYTE], 413, "too-long");
        assertRefused("a.txt", "  \n\t ".getBytes(StandardCharsets.UTF_8), 422, "no-text");
        assertRefused("a.png", HostileFiles.png(), 422, "type");
    }

    private String read(String name, byte[] content) {
        return uploads.read(new MockMultipartFile("file", name, null, content)).text();
    }

    private void assertRefused(String name, byte[] content, int status, String rule) {
        assertThatThrownBy(() -> read(name, content)).isInstanceOfSatisfying(RejectedException.class, refused -> {
            assertThat(refused.rejection().status().value()).isEqualTo(status);
            assertThat(refused.rejection().rule()).isEqualTo(rule);
        });
    }

    private static byte[] sheet(List<List<String>> rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("表");
            for (var row = 0; row < rows.size(); row++) {
                for (var column = 0; column < rows.get(row).size(); column++) {
                    sheet.value(row, column, rows.get(row).get(column));
                }
            }
        }
        return out.toByteArray();
    }
}
