package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads who types something wrong: Chinese first, what to do, and the exit code of a usage error. */
class WrongInputTest {

    @TempDir
    Path folder;

    @Test
    void anUnknownCommandIsNamed() {
        refused(List.of("nonsense"), "没有命令 nonsense", "./zhiqiao help");
    }

    @Test
    void aSecondTextIsMetWithTheAdviceOfQuotes() {
        refused(List.of("match", "甲", "乙"), "多余的参数 乙", "加引号", "quotes");
    }

    @Test
    void anUnknownOptionIsNamed() {
        refused(List.of("match", "--nonsense", "x"), "没有选项 --nonsense");
    }

    @Test
    void aMissingArgumentIsSaidInChineseToo() {
        refused(List.of("import"), "缺少参数", "FILE");
    }

    @Test
    void aValueThatIsNoneIsSaidInChineseToo() {
        refused(List.of("match", "甲", "--top", "many"), "取值不对", "'--top'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201"})
    void aNumberOutOfItsRangeNamesItsOption(String top) {
        refused(List.of("match", "甲", "--top", top), "--top（%s）应在 1 到 200 之间".formatted(top));
    }

    @Test
    void aFolderIsNoFileToMatchOrToImport() {
        refused(List.of("match", "--file", folder.toString()), "是文件夹", "is a folder");
        refused(List.of("import", folder.toString()), "是文件夹", "is a folder");
    }

    @Test
    void aTextOfAnotherEncodingIsSaidToBeSo() throws IOException {
        var file =
                Files.write(folder.resolve("gbk.txt"), new byte[] {(byte) 0xB5, (byte) 0xE7, (byte) 0xB3, (byte) 0xD8});

        refused(List.of("match", "--file", file.toString()), "不是 UTF-8 文本", "save it as UTF-8");
    }

    @Test
    void aPlaceThatIsNotThereIsNamedBeforeAnythingIsRead() throws IOException {
        var missing = folder.resolve("none").resolve("x.xlsx").toString();
        var file = Files.writeString(folder.resolve("a.csv"), "a").toString();

        refused(List.of("template", missing), "没有文件夹", "make it first");
        refused(List.of("import", "--rejected", missing, file), "没有文件夹", "make it first");
        refused(
                List.of(
                        "template",
                        "--overwrite",
                        Files.createDirectory(folder.resolve("d.xlsx")).toString()),
                "是文件夹");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536"})
    void aPortOutOfRangeIsRefusedBeforeAnythingStarts(String port) {
        refused(List.of("serve", "--port", port), "--port（%s）应在 0 到 65535 之间".formatted(port));
        refused(List.of("demo", "--port", port), "--port（%s）应在 0 到 65535 之间".formatted(port));
    }

    @Test
    void aPortThatIsTakenIsNamed() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(other.getLocalPort());

            var outcome = new Shell(folder.resolve("data")).run("serve", "--port", port);

            assertThat(outcome.exitCode()).isEqualTo(ExitCodes.BROKEN);
            assertThat(outcome.err())
                    .contains("端口 %s 已被占用".formatted(port), "--port")
                    .doesNotContain("Unexpected");
        }
    }

    @Test
    void aFileWhereTheDataFolderShouldBeIsAFinding() throws IOException {
        var file = Files.writeString(folder.resolve("data"), "");

        var outcome = new Shell(file).run("doctor");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.FINDINGS);
        assertThat(outcome.out()).contains("是一个文件");
    }

    @Test
    void whoMatchesBeforeAnyImportIsToldToImport() {
        assertThat(new Shell(folder.resolve("data")).run("match", "电池").err()).contains("还没有专家，请先导入");
    }

    private void refused(List<String> arguments, String... said) {
        var outcome = new Shell(folder.resolve("data")).run(arguments.toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains(said).doesNotContain("\tat ");
    }
}
