package io.zhiqiao.importing;

import static org.springframework.http.HttpStatus.BAD_REQUEST;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.error.RejectedException;
import io.zhiqiao.error.Rejection;
import io.zhiqiao.language.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/** Keeps uploaded files while they are checked and written; they hold contact data and do not stay. */
@Component
final class UploadFolder {

    private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\/:*?\"<>|]");
    private static final int NAME_CHARS = 100;

    private final Path root;

    UploadFolder(ZhiqiaoSettings settings) {
        this.root = settings.data().resolve("imports");
        // What an earlier run of the service left behind.
        FileSystemUtils.deleteRecursively(root.toFile());
    }

    Path of(String importId) {
        return root.resolve(importId);
    }

    /**
     * Saves the uploads, each in a folder of its own, so that equal names do not meet.
     *
     * @throws RejectedException (400) if there is none
     */
    List<Path> save(String importId, List<MultipartFile> uploads) {
        var saved = new ArrayList<Path>();
        try {
            for (var upload : uploads) {
                if (!upload.isEmpty()) {
                    var folder = Files.createDirectories(of(importId).resolve(String.valueOf(saved.size())));
                    var file = folder.resolve(safeName(upload.getOriginalFilename()));
                    upload.transferTo(file);
                    saved.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot save the uploads of the import %s.".formatted(importId), e);
        }
        if (saved.isEmpty()) {
            throw new RejectedException(Rejection.of(
                    BAD_REQUEST,
                    "required",
                    "file",
                    null,
                    new Sentence("请选择至少一个非空的文件（file）。", "Choose at least one file (file) that is not empty.")));
        }
        return saved;
    }

    void delete(String importId) {
        FileSystemUtils.deleteRecursively(of(importId).toFile());
    }

    /** The name without folders and without what a file system might take for more than a name. */
    static String safeName(@Nullable String uploaded) {
        var name = uploaded == null ? "" : uploaded;
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var safe = UNSAFE.matcher(last).replaceAll("_").strip();
        var cut = safe.substring(Math.max(0, safe.length() - NAME_CHARS));
        return List.of("", ".", "..").contains(cut) ? "upload" : cut;
    }
}
