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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final String MARK = "open";
    private static final int MARKS_KEPT = 10;

    private final Path root;
    private final List<Open> interrupted;

    UploadFolder(ZhiqiaoSettings settings) {
        this.root = settings.data().resolve("imports");
        this.interrupted = open();
        // What an earlier run of the service left behind; only that something was under way is kept.
        FileSystemUtils.deleteRecursively(root.toFile());
        interrupted.forEach(one -> mark(one.importId(), one.mark()));
    }

    /** The imports that were under way when the service stopped, newest last; their files are gone. */
    List<Open> interrupted() {
        return interrupted;
    }

    /** Keeps on the disk that an import is under way. */
    void mark(String importId, Mark mark) {
        try {
            Files.createDirectories(of(importId));
            Files.writeString(of(importId).resolve(MARK), mark.name());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "导入 %s 无法开始记录。磁盘可能已满：请腾出空间后重试。\nCannot mark the import %1$s as open.".formatted(importId), e);
        }
    }

    /** An import is no longer under way. */
    void unmark(String importId) {
        try {
            Files.deleteIfExists(of(importId).resolve(MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "导入 %s 无法记为完成。磁盘可能已满：请腾出空间后重试。\nCannot mark the import %1$s as done.".formatted(importId), e);
        }
    }

    private List<Open> open() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            var all = folders.filter(folder -> Files.isRegularFile(folder.resolve(MARK)))
                    .map(UploadFolder::read)
                    .sorted(Comparator.comparing(Open::since))
                    .toList();
            return all.subList(Math.max(0, all.size() - MARKS_KEPT), all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "导入文件夹 %s 无法读取。请检查权限。\nCannot read the folder %1$s of imports.".formatted(root), e);
        }
    }

    private static Open read(Path folder) {
        var file = folder.resolve(MARK);
        try {
            var id = String.valueOf(folder.getFileName());
            var mark = Mark.valueOf(Files.readString(file).strip());
            return new Open(id, mark, Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "导入的标记 %s 无法读取。请检查权限。\nCannot read the mark %1$s of an import.".formatted(file), e);
        }
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
            throw new UncheckedIOException(
                    "导入 %s 的文件无法保存。磁盘可能已满：请腾出空间后重新上传。\nCannot save the uploads of the import %1$s.".formatted(importId),
                    e);
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

    /** Deletes the uploads of an import, and keeps what was made of them. */
    void deleteFiles(String importId) {
        try (var all = Files.list(of(importId))) {
            for (var folder : all.filter(Files::isDirectory).toList()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "导入 %s 的文件无法删除，可手工删除。\nCannot delete the uploads of the import %1$s.".formatted(importId), e);
        }
        unmark(importId);
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

    /** What is under way. */
    enum Mark {
        /** A check; nothing is written. */
        CHECK,
        /** A write whose records have not changed yet. */
        WRITE,
        /** A write whose records have changed. */
        WRITTEN
    }

    /** An import that was under way; {@code since} is when that was last marked. */
    record Open(String importId, Mark mark, Instant since) {}
}
