package io.zhiqiao.account;

import io.zhiqiao.engine.ZhiqiaoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whoever may read the data folder may ask the service that runs on it: its address and a key of this start lie in a file
 * there, for its owner only. So backup, doctor and reindex work while the service runs, with nothing to set up.
 */
@Component
public class LocalOperator implements AutoCloseable {

    /** Name of the file in the data folder. */
    public static final String FILE = "running.json";

    /** Begins every key. */
    static final String PREFIX = "zqo_";

    static final Person PERSON = new Person(
            "local-operator",
            "local-operator",
            "本机操作员 local operator",
            Set.of(Role.ADMINISTRATOR),
            null,
            null,
            null,
            null);

    private static final int BYTES = 32;

    private final Path file;
    private final String key;

    LocalOperator(ZhiqiaoSettings settings) {
        this.file = settings.data().resolve(FILE);
        var bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        this.key = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a programme showed the key of this start. */
    boolean isKey(String shown) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes the file when there is an address to write. */
    @EventListener
    void started(WebServerInitializedEvent event) {
        if (serverNamespace(event.getApplicationContext()) != null) {
            return;
        }
        var url = "http://127.0.0.1:" + event.getWebServer().getPort();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // Whoever looks finds the whole file, or none.
            var draft = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(draft);
            createForOwner(draft);
            Files.writeString(draft, JsonMapper.shared().writeValueAsString(Map.of("url", url, "key", key)));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    数据文件夹中的 %s 无法写入。请检查磁盘与权限。
                    The file %1$s cannot be written. Look at disk and permissions.""".formatted(file), e);
        }
    }

    private static @Nullable String serverNamespace(WebServerApplicationContext context) {
        return context.getServerNamespace();
    }

    private static void createForOwner(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    @Override
    public void close() {
        // One that cannot be deleted names an address where nobody answers.
        file.toFile().delete();
    }
}
