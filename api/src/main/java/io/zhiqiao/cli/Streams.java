package io.zhiqiao.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Keeps notices of the JVM and of libraries away from the person, and errors of ours in front of them. */
final class Streams {

    private static final String LOGBACK = "logback.configurationFile";

    /** Held here, since the JDK forgets the level of a logger that nobody holds. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Streams() {}

    /**
     * Prepares the process; to be called before anything is logged. The JVM writes a notice about its incubator module
     * to file descriptor 2 before any class of ours is loaded, and no option silences it: so the launcher sends 2 to a
     * file, and keeps the real standard error open as the number in {@code zhiqiao.stderr}.
     */
    static void prepare() {
        LUCENE.setLevel(Level.WARNING);
        System.setProperty(LOGBACK, "commands-logback.xml");
        var number = Integer.getInteger("zhiqiao.stderr");
        if (number != null) {
            // For the launcher: from here on failures are told by the program itself.
            System.err.println("zhiqiao has begun");
            System.setErr(new PrintStream(new FileOutputStream(descriptor(number)), true, StandardCharsets.UTF_8));
        }
    }

    /** The web application has a configuration of its own, and warns where it finds ours. */
    static void leaveToTheWeb() {
        System.clearProperty(LOGBACK);
    }

    /** Not by the path of the descriptor: opening it again would lose the place in a file that others write to as well. */
    private static FileDescriptor descriptor(int number) {
        try {
            var constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "文件描述符（%1$d）无法使用。\nThe file descriptor (%d) cannot be used.".formatted(number), e);
        }
    }
}
