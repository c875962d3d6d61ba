package io.zhiqiao.monthly;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.language.Sentence;
import io.zhiqiao.quality.SentenceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The definitions of figures, as {@code config/reports/monthly/definitions-N.tsv} has them; read when the service starts. */
@Component
public final class Definitions {

    private static final Pattern FILE = Pattern.compile("definitions-([1-9][0-9]{0,3})\\.tsv");
    private static final int COLUMNS = 12;

    private final TreeMap<Integer, List<Definition>> byVersion = new TreeMap<>();

    @Autowired
    Definitions(ZhiqiaoSettings settings) {
        this(settings.config().resolve("reports").resolve("monthly"));
    }

    /** Reads the versions in {@code folder}. */
    Definitions(Path folder) {
        try (var files = Files.list(folder)) {
            files.sorted().forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    月报指标定义的文件夹 %s 无法读取。请恢复它。
                    The folder %1$s of definitions of monthly figures cannot be read: restore it.""".formatted(folder), e);
        }
        if (byVersion.isEmpty()) {
            throw new IllegalStateException("""
                    文件夹 %s 中没有 definitions-1.tsv。请恢复它。
                    There is no definitions-1.tsv in the folder %1$s: restore it.""".formatted(folder));
        }
    }

    private void read(Path file) {
        var name = FILE.matcher(String.valueOf(file.getFileName()));
        if (!name.matches()) {
            return;
        }
        var definitions = SentenceFile.read(file, COLUMNS).stream()
                .map(cells -> definition(file, cells))
                .toList();
        var seen = new HashSet<String>();
        definitions.stream().filter(one -> !seen.add(one.key())).findFirst().ifPresent(one -> {
            throw refused(file, one.key(), "出现了两次", "stands there twice");
        });
        byVersion.put(Integer.valueOf(name.group(1)), definitions);
    }

    private static Definition definition(Path file, List<String> cells) {
        return new Definition(
                cells.get(0),
                kind(file, cells),
                new Sentence(cells.get(2), cells.get(3)),
                new Sentence(cells.get(4), cells.get(5)),
                new Sentence(cells.get(6), cells.get(7)),
                new Sentence(cells.get(8), cells.get(9)),
                new Sentence(cells.get(10), cells.get(11)));
    }

    private static Definition.Kind kind(Path file, List<String> cells) {
        for (var kind : Definition.Kind.values()) {
            if (kind.name().equals(cells.get(1))) {
                return kind;
            }
        }
        throw refused(file, cells.getFirst(), "的第二格须为 COUNT、SUM 或 RATE", "needs COUNT, SUM or RATE in its second cell");
    }

    private static IllegalStateException refused(Path file, String key, String zh, String en) {
        return new IllegalStateException("""
                月报指标定义 %s 中的“%s”%s。请改正。
                The figure “%2$s” of %1$s %4$s: mend it.""".formatted(file, key, zh, en));
    }

    /** The number of the newest version, from 1. */
    public int newest() {
        return byVersion.lastKey();
    }

    /**
     * The definitions of a version, in the order of the report.
     *
     * @throws IllegalStateException if its file is gone
     */
    public List<Definition> of(int version) {
        return Optional.ofNullable(byVersion.get(version))
                .orElseThrow(() -> new IllegalStateException("""
                        月报用过的 definitions-%1$d.tsv 不在配置文件夹中。请恢复它。
                        Reports were made with definitions-%1$d.tsv, which is not in the configuration folder: restore it.""".formatted(version)));
    }
}
