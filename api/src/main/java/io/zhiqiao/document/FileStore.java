package io.zhiqiao.document;

import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Contents of files by their SHA-256: {@code documents/ab/cdef…}. The same content is kept once, and nothing is ever
 * overwritten or deleted. A content is on the disk for good before anybody can learn its name.
 */
@Component
public final class FileStore {

    /** Ending of a file that is being received; such a file is no content yet. */
    public static final String PART = ".part";

    private static final int PIECE = 64 * 1024;
    private static final int FOLDER_CHARS = 2;

    private final Path root;

    /** Contents lie in a folder of {@code folders}. */
    public FileStore(EngineFolders folders) {
        this.root = folders.attachments();
    }

    /**
     * Receives a content beside the others; it is the caller's to keep or to discard.
     *
     * @param most bytes that are accepted
     * @throws TooLargeException if there are more
     * @throws IOException if sender or disk fail
     */
    Received receive(InputStream in, long most) throws IOException, TooLargeException {
        Files.createDirectories(root);
        var file = Files.createTempFile(root, "in", PART);
        try {
            return copied(in, most, file);
        } catch (IOException | TooLargeException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static Received copied(InputStream in, long most, Path file) throws IOException, TooLargeException {
        var digest = sha256();
        long size = 0;
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                size += read;
                if (size > most) {
                    throw new TooLargeException();
                }
                digest.update(piece, 0, read);
                var buffer = ByteBuffer.wrap(piece, 0, read);
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return new Received(file, HexFormat.of().formatHex(digest.digest()), size);
    }

    /** Keeps what was received under its hash. */
    void keep(Received received) throws IOException {
        var folder = Files.createDirectories(folder(received.sha256()));
        var target = of(received.sha256());
        if (Files.exists(target) && Files.size(target) == received.size()) {
            Files.delete(received.file());
            return;
        }
        Files.move(received.file(), target, StandardCopyOption.ATOMIC_MOVE);
        persist(folder);
        persist(root);
    }

    /** A new name is lost with the power unless its folder is written, too. */
    private static void persist(Path folder) throws IOException {
        try (var open = FileChannel.open(folder, StandardOpenOption.READ)) {
            open.force(true);
        }
    }

    /** Throws away what was received. */
    void discard(Received received) {
        try {
            Files.deleteIfExists(received.file());
        } catch (IOException e) {
            throw new UncheckedIOException("收到的文件无法删除，可手工删除。\nCannot delete what was received.", e);
        }
    }

    /** Where a content lies. */
    public Path of(String sha256) {
        return folder(sha256).resolve(sha256.substring(FOLDER_CHARS));
    }

    private Path folder(String sha256) {
        return root.resolve(sha256.substring(0, FOLDER_CHARS));
    }

    /** How a content is; reads all of it. */
    public State state(String sha256, long size) {
        var file = of(sha256);
        try {
            if (Files.size(file) != size) {
                return State.DAMAGED;
            }
            return hash(file).equals(sha256) ? State.WHOLE : State.DAMAGED;
        } catch (NoSuchFileException e) {
            return State.MISSING;
        } catch (IOException e) {
            return State.DAMAGED;
        }
    }

    private static String hash(Path file) throws IOException {
        var digest = sha256();
        try (var in = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                digest.update(piece, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    /** How a content is. */
    public enum State {
        WHOLE,
        MISSING,
        DAMAGED
    }

    /**
     * Something that was received.
     *
     * @param file where, for the time being
     * @param sha256 64 hexadecimal digits
     * @param size bytes
     */
    record Received(Path file, String sha256, long size) {}

    /** There is more than is accepted. */
    static final class TooLargeException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
