package io.zhiqiao.cli;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where answers go; remembers why they did not get there, which writers of text keep to themselves. One thread at a time.
 */
final class AnswerStream extends FilterOutputStream {

    private @Nullable IOException failure;

    /** Writes to {@code out} what is flushed. */
    AnswerStream(OutputStream out) {
        super(new BufferedOutputStream(out));
    }

    /** Why answers did not get where they should; empty where they did, or nobody wanted more of them. */
    Optional<IOException> failure() {
        return Optional.ofNullable(failure).filter(why -> !isUnwanted(why));
    }

    /** Whether anything is missing from the answers. */
    boolean hasFailed() {
        return failure != null;
    }

    /** What to do about it. */
    static String inWords(IOException failure) {
        return """
                结果没有写完（%s）。磁盘可能已满：请腾出空间，或把输出改到别处，再运行一次。
                The answer was not written to its end (%1$s). Maybe the disk is full: make room, or write elsewhere, then run it again.""".formatted(failure.getMessage());
    }

    /** The reader of a pipe has left, as {@code head} does when it has seen enough. */
    private static boolean isUnwanted(IOException why) {
        return String.valueOf(why.getMessage()).contains("Broken pipe");
    }

    @Override
    public void write(int one) throws IOException {
        noted(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        noted(() -> out.write(bytes, offset, count));
    }

    @Override
    public void flush() throws IOException {
        noted(out::flush);
    }

    private void noted(Writing writing) throws IOException {
        try {
            writing.run();
        } catch (IOException e) {
            if (failure == null) {
                failure = e;
            }
            throw e;
        }
    }

    /** Writes. */
    @FunctionalInterface
    private interface Writing {

        void run() throws IOException;
    }
}
