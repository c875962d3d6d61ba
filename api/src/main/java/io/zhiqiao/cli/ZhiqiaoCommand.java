package io.zhiqiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command line of the house. */
@Command(
        name = "zhiqiao",
        description = {"智桥：为企业难题找到合适的专家，并说明理由。", "Finds the experts who fit an enterprise's problem, and says why."},
        synopsisSubcommandLabel = "COMMAND",
        scope = ScopeType.INHERIT,
        version = "0.1.0",
        sortOptions = false,
        usageHelpAutoWidth = true,
        parameterListHeading = "%n参数 Parameters:%n",
        optionListHeading = "%n选项 Options:%n",
        commandListHeading = "%n命令 Commands:%n",
        exitCodeListHeading = "%n退出码 Exit codes:%n",
        exitCodeList = {
            "0:成功 / done",
            "1:有被拒绝的行，或检查发现问题 / rejected rows, or findings",
            "2:用法错误 / usage",
            "3:环境问题：磁盘、文件、模型 / the world is broken: disk, files, models",
            "4:数据文件夹正被占用 / the data folder is in use"
        })
public final class ZhiqiaoCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything is called
    private CommandSpec spec;

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = {"出错时显示完整的堆栈", "show the whole stack trace of an error"})
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = {"显示本说明", "show this text"})
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = {"显示版本", "show the version"})
    @SuppressWarnings("UnusedVariable") // picocli looks at the annotation only
    private boolean versionAsked;

    ZhiqiaoCommand() {}

    /** Runs a command, and leaves with its exit code. */
    public static void main(String[] args) {
        Streams.prepare();
        var answers = new AnswerStream(new FileOutputStream(FileDescriptor.out));
        var console = Console.ofProcess(answers);
        var exitCode = commandLine(console).execute(args);
        console.out().flush();
        answers.failure().ifPresent(failure -> console.err().println(AnswerStream.inWords(failure)));
        console.err().flush();
        System.exit(exitCode == ExitCodes.OK && answers.hasFailed() ? ExitCodes.BROKEN : exitCode);
    }

    /** All commands, printing to {@code console}. */
    static CommandLine commandLine(Console console) {
        var root = new ZhiqiaoCommand();
        var failures = new Failures(console, root::isVerbose);
        return new CommandLine(root)
                .addSubcommand(new ImportCommand(console))
                .addSubcommand(new MatchCommand(console))
                .addSubcommand(new ProblemsForCommand(console))
                .addSubcommand(new TemplateCommand(console))
                .addSubcommand(new AssignCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new RouteCommand(console))
                .addSubcommand(new EvaluateRoutingCommand(console))
                .addSubcommand(new BenchCommand(console))
                .addSubcommand(new DoctorCommand(console))
                .addSubcommand(new ReindexCommand(console))
                .addSubcommand(new BackupCommand(console))
                .addSubcommand(new RestoreCommand(console))
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new CommandLine(new RehearseCommand(console))
                        .addSubcommand(new CrashCommand(console))
                        .addSubcommand(new DiskCommand(console)))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    private boolean isVerbose() {
        return verbose;
    }

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "缺少命令。 A command is missing.");
    }
}
