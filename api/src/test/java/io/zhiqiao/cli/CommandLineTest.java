package io.zhiqiao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import",
                "match",
                "problems-for",
                "template",
                "assign",
                "evaluate",
                "bench",
                "doctor",
                "serve",
                "demo"
            })
    void everyCommandHasHelpInBothLanguagesWithExitCodes(String command) {
        var outcome = new Shell(data).run(command, "--help");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out())
                .contains("选项 Options:", "退出码 Exit codes:", "数据文件夹正被占用 / the data folder is in use")
                .containsPattern("[一-龥]+.*。");
    }

    @Test
    void aMissingCommandIsAUsageError() {
        var outcome = new Shell(data).run();

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("缺少命令").doesNotContain("\tat ");
    }

    @Test
    void anUnknownOptionIsAUsageErrorWithoutAStackTrace() {
        var outcome = new Shell(data).run("match", "--nonsense", "x");

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err())
                .contains("用法错误 / Usage", "--nonsense", "match --help")
                .doesNotContain("\tat ");
    }

    @Test
    void verboseShowsTheStackTrace() {
        var outcome = new Shell(data)
                .run("--verbose", "evaluate", data.resolve("none").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("has no file problems.jsonl", "\tat io.zhiqiao");
    }

    @Test
    void matchWantsExactlyOneQuestion() {
        assertThat(new Shell(data).run("match").exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(new Shell(data).run("match", "甲", "--all").exitCode()).isEqualTo(ExitCodes.USAGE);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        var outcome = new Shell(data).run("import", data.resolve("none.csv").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(outcome.err()).contains("没有文件", "none.csv", "There is no file");
    }

    @Test
    void aTemplateIsNeverOverwrittenByChance() {
        var file = data.resolve("模板.xlsx");
        var shell = new Shell(data);

        assertThat(shell.run("template", file.toString()).exitCode()).isZero();
        assertThat(file).isNotEmptyFile();
        var second = shell.run("template", file.toString());
        assertThat(second.exitCode()).isEqualTo(ExitCodes.USAGE);
        assertThat(second.err()).contains("--overwrite");
        assertThat(shell.run("template", "--overwrite", file.toString()).exitCode())
                .isZero();
    }
}
