package io.zhiqiao.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Something that keeps a service from writing, and its end. */
interface DiskTrouble {

    /** Nothing can be written from here on. */
    void begin() throws IOException, InterruptedException;

    /** It can be written again. */
    void end() throws IOException, InterruptedException;

    /** Whether a service is expected to go on by itself afterwards; otherwise it has to be started again. */
    boolean passesByItself();

    /** A disk without room: {@code ballast} takes all there is. */
    static DiskTrouble full(Path ballast) {
        return new DiskTrouble() {

            private static final int BLOCK = 1 << 16;

            @Override
            public void begin() throws IOException {
                try (var out = Files.newOutputStream(ballast, StandardOpenOption.CREATE)) {
                    fill(out);
                }
            }

            private void fill(java.io.OutputStream out) {
                var block = new byte[BLOCK];
                try {
                    while (true) {
                        out.write(block);
                    }
                } catch (IOException full) {
                    // That is what was wanted.
                    return;
                }
            }

            @Override
            public void end() throws IOException {
                Files.deleteIfExists(ballast);
            }

            @Override
            public boolean passesByItself() {
                return true;
            }
        };
    }

    /** A disk that can only be read, made so and made good again by commands of the operator. */
    static DiskTrouble sealed(String seal, String unseal) {
        return new DiskTrouble() {

            @Override
            public void begin() throws IOException, InterruptedException {
                run(seal);
            }

            @Override
            public void end() throws IOException, InterruptedException {
                run(unseal);
            }

            @Override
            public boolean passesByItself() {
                return false;
            }

            private void run(String command) throws IOException, InterruptedException {
                var process = new ProcessBuilder(List.of("sh", "-c", command))
                        .redirectErrorStream(true)
                        .start();
                var said =
                        new String(process.getInputStream().readAllBytes(), java.nio.charset.Charset.defaultCharset());
                if (process.waitFor() != 0) {
                    throw new UncheckedIOException(
                            "命令未成功：%s%n%nThe command did not succeed: %s".formatted(command, command),
                            new IOException(said));
                }
            }
        };
    }
}
