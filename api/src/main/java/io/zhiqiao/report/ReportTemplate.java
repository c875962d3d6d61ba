package io.zhiqiao.report;

import io.zhiqiao.engine.ZhiqiaoSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words of the report as the office keeps them in {@code config/reports}; read when the service starts. */
@Component
class ReportTemplate {

    /** Names of the tables that a template can place. */
    static final List<String> TABLES = List.of("targets", "outcomes", "kinds", "levels", "problems");

    private static final String FILE = "tour-report.zh.txt";
    private static final Pattern FIELD = Pattern.compile("\\{([^{}\\n]{1,40})}");
    private static final Pattern TABLE = Pattern.compile("\\[table:([a-z]+)]");

    private final List<String> lines;

    ReportTemplate(ZhiqiaoSettings settings) {
        this.lines = read(settings.config().resolve("reports").resolve(FILE));
    }

    private static List<String> read(Path file) {
        try {
            var lines = Files.readAllLines(file).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
            lines.forEach(line -> check(file, line));
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("""
                    报告模板 %s 无法读取。请恢复该文件。
                    The report template %1$s cannot be read: restore the file.""".formatted(file), e);
        }
    }

    private static void check(Path file, String line) {
        Stream.concat(
                        FIELD.matcher(line)
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> ReportField.named(name).isEmpty()),
                        TABLE.matcher(line)
                                .results()
                                .map(found -> found.group(1))
                                .filter(name -> !TABLES.contains(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalStateException("""
                            报告模板 %s 中没有“%s”这个字段或表。请改正，可用的见同一文件夹的 README.md。
                            The report template %1$s names “%2$s”, which is no field or table: see README.md beside it.""".formatted(file, name));
                });
    }

    /** The parts of a report in their order; the first is its title. */
    List<Part> filled(Map<ReportField, String> values) {
        return lines.stream().flatMap(line -> part(line, values)).toList();
    }

    private Stream<Part> part(String line, Map<ReportField, String> values) {
        var table = TABLE.matcher(line);
        if (table.matches()) {
            return Stream.of(new Part(Kind.TABLE, table.group(1)));
        }
        if (line.equals(lines.getFirst())) {
            return Stream.of(new Part(Kind.TITLE, text(line, values)));
        }
        if (line.startsWith("## ")) {
            return Stream.of(new Part(Kind.BELOW, text(line.substring(3), values)));
        }
        if (line.startsWith("# ")) {
            return Stream.of(new Part(Kind.HEADING, text(line.substring(2), values)));
        }
        return isEmpty(line, values)
                ? Stream.empty()
                : text(line, values)
                        .lines()
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .map(one -> new Part(Kind.TEXT, one));
    }

    /** A paragraph that has fields, and all of them say nothing. */
    private static boolean isEmpty(String line, Map<ReportField, String> values) {
        var fields = FIELD.matcher(line).results().map(found -> found.group(1)).toList();
        return !fields.isEmpty()
                && fields.stream().allMatch(name -> value(name, values).isBlank());
    }

    private static String text(String line, Map<ReportField, String> values) {
        return FIELD.matcher(line).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), values)));
    }

    private static String value(String name, Map<ReportField, String> values) {
        return ReportField.named(name)
                .map(field -> values.getOrDefault(field, ""))
                .orElse("");
    }

    /** What a part of a report is. */
    enum Kind {
        TITLE,
        HEADING,
        BELOW,
        TEXT,
        TABLE
    }

    /**
     * A part of a report.
     *
     * @param kind what it is
     * @param text its words; the name of a table
     */
    record Part(Kind kind, String text) {}
}
