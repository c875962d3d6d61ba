package io.zhiqiao.document;

import static io.zhiqiao.document.HostileFiles.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.error.RejectedException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FileCheckTest {

    private final FileCheck check = new FileCheck();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @MethodSource("goodFiles")
    void fileIsWhatItIs(String name, byte[] content, FileType type) throws IOException {
        assertThat(check.check(file(content), name)).isEqualTo(type);
    }

    static Stream<Arguments> goodFiles() {
        return Stream.of(
                Arguments.of("图纸.PDF", HostileFiles.pdf(""), FileType.PDF),
                Arguments.of("现场.png", HostileFiles.png(), FileType.PNG),
                Arguments.of("方案.docx", HostileFiles.word("方案"), FileType.DOCX),
                Arguments.of("bare.docx", HostileFiles.bareWord("", "x", Map.of()), FileType.DOCX),
                Arguments.of("说明.txt", bytes("壳体漏气"), FileType.TXT),
                Arguments.of("gbk.txt", "壳体漏气，内浇口加宽过".getBytes(Charset.forName("GBK")), FileType.TXT),
                Arguments.of(
                        "utf16.txt", "\uFEFF漏气".getBytes(java.nio.charset.StandardCharsets.UTF_16LE), FileType.TXT),
                Arguments.of("数据.csv", bytes("时间,压力\n1,2\n"), FileType.CSV));
    }

    @ParameterizedTest
    @MethodSource("hostileFiles")
    void otherFileIsRefusedWithAdvice(String name, byte[] content, String rule) throws IOException {
        var file = file(content);

        assertThatThrownBy(() -> check.check(file, name)).isInstanceOfSatisfying(RejectedException.class, refused -> {
            assertThat(refused.rejection().rule()).isEqualTo(rule);
            assertThat(refused.rejection().sentence().zh()).contains("请");
        });
    }

    static Stream<Arguments> hostileFiles() {
        var word = HostileFiles.word("x");
        return Stream.of(
                Arguments.of("a.exe", bytes("MZ"), "type"),
                Arguments.of("a.html", bytes("<html>"), "type"),
                Arguments.of("a.svg", bytes("<svg onload='x'/>"), "type"),
                Arguments.of("a.zip", word, "type"),
                Arguments.of("noextension", word, "type"),
                Arguments.of("a.doc", word, "old-format"),
                Arguments.of("a.docm", word, "macros"),
                Arguments.of("a.docx", HostileFiles.macroWord(), "macros"),
                Arguments.of(
                        "a.docx", HostileFiles.bareWord("", "x", Map.of("word/vbaProject.bin", bytes("x"))), "macros"),
                Arguments.of("a.docx", HostileFiles.lockedWord(), "encrypted"),
                Arguments.of("a.docx", HostileFiles.bomb(200), "zip-bomb"),
                Arguments.of(
                        "a.docx",
                        HostileFiles.bareWord(
                                "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;", Map.of()),
                        "unsafe-xml"),
                Arguments.of("a.docx", HostileFiles.zip(Map.of("x.txt", bytes("x"))), "mismatch"),
                Arguments.of("a.xlsx", word, "mismatch"),
                Arguments.of("a.docx", java.util.Arrays.copyOf(word, word.length / 2), "damaged"),
                Arguments.of("a.docx", bytes("MZ programme"), "mismatch"),
                Arguments.of("a.pdf", bytes("<html><script>alert(1)</script></html>"), "mismatch"),
                Arguments.of("a.pdf", bytes("x\n%PDF-1.4"), "mismatch"),
                Arguments.of("a.pdf", HostileFiles.pdf("/Encrypt 5 0 R"), "encrypted"),
                Arguments.of("a.png", bytes("GIF89a"), "mismatch"),
                Arguments.of("a.jpg", HostileFiles.png(), "mismatch"),
                Arguments.of("a.txt", bytes("<!DOCTYPE html><html><script>alert(1)</script></html>"), "mismatch"),
                Arguments.of("a.txt", new byte[] {0, 1, 2, 3, 4}, "mismatch"),
                Arguments.of("a.csv", HostileFiles.png(), "mismatch"),
                Arguments.of("a.txt", new byte[0], "empty"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            ../../etc/passwd, passwd
            C:\\temp\\图.pdf, 图.pdf
            '  .. ', file
            '"><script>.pdf', '___script_.pdf'
            'a:b?.pdf', a_b_.pdf
            """)
    void nameIsMadeFitToBeShown(String sent, String shown) {
        assertThat(FileName.safe(sent)).isEqualTo(shown);
    }

    @Test
    void nameDoesNotTurnItsEndingRound() {
        assertThat(FileName.safe("报告\u202Efdp.exe")).isEqualTo("报告fdp.exe");
        assertThat(FileName.safe("a\u0000\r\nSet-Cookie: x.pdf")).isEqualTo("aSet-Cookie_ x.pdf");
    }

    @Test
    void longNameKeepsItsEnding() {
        assertThat(FileName.safe("长".repeat(500) + ".pdf")).hasSize(120).endsWith("长.pdf");
        assertThat(FileName.safe(null)).isEqualTo("file");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(folder, "in", ".part"), content);
    }
}
