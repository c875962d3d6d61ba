package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.StoreInUseException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
        say("用法错误", "Usage", String.valueOf(failure.getMessage()));
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
            default -> {
                say("出现意外，加 --verbose 可见详情", "Unexpected; --verbose shows more", failure.toString());
                yield ExitCodes.BROKEN;
            }
        };
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
