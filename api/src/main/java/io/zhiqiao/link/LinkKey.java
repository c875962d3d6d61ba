package io.zhiqiao.link;

import io.zhiqiao.engine.ZhiqiaoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * The key that links are signed with: random, in the data folder, for its owner only. Without the file, links that are out
 * stop to work; a new key is made.
 */
@Component
public class LinkKey {

    /** Name of the file in the data folder. */
    public static final String FILE = "links.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    /** Reads the key, or makes one. */
    public LinkKey(ZhiqiaoSettings settings) {
        this.key = new SecretKeySpec(read(settings.data().resolve(FILE)), ALGORITHM);
    }

    /** A text with its signature behind it, fit for the address of a page where the text is. */
    public String signed(String said) {
        return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(sign(said));
    }

    /** What a text with a signature says; empty where any sign of either was changed. */
    public Optional<String> said(String signed) {
        var said = signed.substring(0, Math.max(signed.lastIndexOf('.'), 0));
        return MessageDigest.isEqual(
                        signed(said).getBytes(StandardCharsets.UTF_8), signed.getBytes(StandardCharsets.UTF_8))
                ? Optional.of(said)
                : Optional.empty();
    }

    private byte[] sign(String text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has " + ALGORITHM + ".", e);
        }
    }

    private static byte[] read(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length < BYTES) {
                throw new IllegalArgumentException("too short");
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    数据文件夹中的 %s 无法读写。请检查磁盘与权限。
                    The file %1$s cannot be read or written. Look at disk and permissions.""".formatted(file), e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("""
                    %s 不是完整的密钥。请从备份恢复，或删除该文件：会生成新密钥，已发出的链接需要重新发送。
                    %1$s holds no whole key. Restore it, or delete it: a new one is made, and links that are out must be sent again.""".formatted(file), e);
        }
    }

    /** Whoever looks finds the whole file or none, and where two start at once both take the same. */
    private static void make(Path file) throws IOException {
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        var draft = Files.createTempFile(file.toAbsolutePath().getParent(), FILE, ".new");
        try {
            if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            }
            Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n");
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            // Another process was quicker: its key is read.
            return;
        } catch (UnsupportedOperationException e) {
            Files.copy(draft, file);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
