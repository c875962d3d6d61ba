package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.StoreInUseException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into one clear message and an exit code. */
final class Failures implements IExecutionExceptionHandler, IParameterExceptionHandler {

    private final Console console;
    private final BooleanSupplier verbose;

    Failures(Console console, BooleanSupplier verbose) {
        this.console = console;
        this.verbose = verbose;
    }

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        var command = failure.getCommandLine().getCommandSpec().qualifiedName();
        say("用法错误", "Usage", advice(failure) + "\n" + failure.getMessage());
        console.err().println("说明见 / see: ./%s --help".formatted(command));
        trace(failure);
        return ExitCodes.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine commandLine, ParseResult parsed) {
        var exitCode = explain(failure);
        trace(failure);
        return exitCode;
    }

    /** What the person can do about it, since the parser knows English only. */
    private static String advice(ParameterException failure) {
        return switch (failure) {
            case UnmatchedArgumentException unmatched
            when unmatched.isUnknownOption() ->
                "没有选项 %s。".formatted(unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched
            when unmatched.getCommandLine().getParent() == null ->
                "没有命令 %s；./zhiqiao help 列出全部命令。 There is no such command; ./zhiqiao help lists them."
                        .formatted(unmatched.getUnmatched().getFirst());
            case UnmatchedArgumentException unmatched ->
                "多余的参数 %s；含空格的文字与路径请加引号。 One argument too many: put quotes around what has blanks."
                        .formatted(unmatched.getUnmatched().getFirst());
            case MissingParameterException missing -> "缺少参数。";
            default -> "参数的取值不对。";
        };
    }

    private int explain(Exception failure) {
        return switch (failure) {
            case StoreInUseException inUse -> {
                say("数据文件夹正被另一个进程占用，请先停止该进程，或改用它的网页", "In use", message(inUse));
                yield ExitCodes.IN_USE;
            }
            case UncheckedIOException broken -> {
                say("文件或磁盘出错", "Files or disk", message(broken) + cause(broken));
                yield ExitCodes.BROKEN;
            }
            case IllegalArgumentException refused -> {
                say("无法接受", "Not accepted", message(refused));
                yield ExitCodes.USAGE;
            }
            case Exception occupied
            when portInUse(occupied) != null -> {
                var port = String.valueOf(portInUse(occupied));
                say(
                        "端口 %s 已被占用，请用 --port 另选，0 为任一空闲端口".formatted(port),
                        "Port in use",
                        "Port %s is taken; choose another by --port, 0 takes any free one.".formatted(port));
                yield ExitCodes.BROKEN;
            }
            default -> {
                say("出现意外，加 --verbose 可见详情", "Unexpected; --verbose shows more", failure.toString());
                yield ExitCodes.BROKEN;
            }
        };
    }

    private static @Nullable Integer portInUse(@Nullable Throwable failure) {
        if (failure instanceof PortInUseException occupied) {
            return occupied.getPort();
        }
        return failure == null ? null : portInUse(failure.getCause());
    }

    private void say(String zh, String en, String message) {
        console.err().println("%s / %s:%n%s".formatted(zh, en, message.indent(2).stripTrailing()));
    }

    private static String message(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }

    private static String cause(Throwable failure) {
        return failure.getCause() == null ? "" : "\n" + failure.getCause();
    }

    private void trace(Exception failure) {
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(console.err());
        }
    }
}
