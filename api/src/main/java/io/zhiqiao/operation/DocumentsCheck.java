package io.zhiqiao.operation;

import io.zhiqiao.document.FileStore;
import io.zhiqiao.matcher.EngineFolders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Proves that the content of every document is on the disk, whole, and names files that belong to none. */
public final class DocumentsCheck {

    /** What came in just now may have its row in a moment. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private static final int SHOWN = 5;

    private final JdbcTemplate rows;
    private final FileStore files;
    private final Path root;
    private final Clock clock;

    /** Looks at the rows of {@code dataSource} and the files of {@code folders}. */
    public DocumentsCheck(DataSource dataSource, EngineFolders folders, Clock clock) {
        this.rows = new JdbcTemplate(dataSource);
        this.files = new FileStore(folders);
        this.root = folders.attachments();
        this.clock = clock;
    }

    /** What there is: one finding about contents, and one about strays where there are any. */
    public List<Finding> findings() {
        var there = there();
        var wrong = new ArrayList<String>();
        var known = new HashSet<Path>();
        long[] bytes = {0};
        rows.query("select document_id, sha256, size_bytes from document order by document_id", row -> {
            var sha256 = row.getString("sha256");
            bytes[0] += known.add(files.of(sha256)) ? row.getLong("size_bytes") : 0;
            var state = files.state(sha256, row.getLong("size_bytes"));
            if (state != FileStore.State.WHOLE) {
                wrong.add("%s %s %s".formatted(row.getString("document_id"), state, sha256));
            }
        });
        var findings = new ArrayList<Finding>();
        findings.add(contents(known.size(), bytes[0], wrong));
        var strays = there.stream().filter(file -> !known.contains(file)).toList();
        if (!strays.isEmpty()) {
            findings.add(strays(strays));
        }
        return findings;
    }

    private static Finding contents(int count, long bytes, List<String> wrong) {
        if (wrong.isEmpty()) {
            return Finding.good(
                    "documents",
                    "文件逐份核对：%,d 份内容（%,d 字节）齐全，与记录一致".formatted(count, bytes),
                    "compared one by one: %,d contents (%,d bytes) are there as the records say"
                            .formatted(count, bytes));
        }
        var shown = String.join("; ", wrong.subList(0, Math.min(SHOWN, wrong.size())));
        return Finding.bad(
                "documents",
                "%,d 份文件缺失或损坏：%s。请从备份的 attachments 中取回同名文件，放回 documents 文件夹".formatted(wrong.size(), shown),
                "%,d documents are missing or damaged: %s. Take the files of these names out of attachments in a backup, and put them into the folder documents"
                        .formatted(wrong.size(), shown));
    }

    private Finding strays(List<Path> strays) {
        var shown = strays.stream()
                .limit(SHOWN)
                .map(file -> root.relativize(file).toString())
                .toList();
        return Finding.good(
                "strays",
                "%,d 个文件没有记录（上传中断所留），可以删除：%s".formatted(strays.size(), String.join(", ", shown)),
                "%,d files belong to no record (left by uploads that broke off) and may be deleted: %s"
                        .formatted(strays.size(), String.join(", ", shown)));
    }

    private Set<Path> there() {
        if (!Files.isDirectory(root)) {
            return Set.of();
        }
        var before = clock.instant().minus(FRESH).toEpochMilli();
        var old = new HashSet<Path>();
        try (var found = Files.walk(root)) {
            found.filter(Files::isRegularFile)
                    .filter(file -> file.toFile().lastModified() < before)
                    .forEach(old::add);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "文件夹 %1$s 无法读取。请检查权限。\nThe folder %s of documents cannot be read.".formatted(root), e);
        }
        return old;
    }
}
