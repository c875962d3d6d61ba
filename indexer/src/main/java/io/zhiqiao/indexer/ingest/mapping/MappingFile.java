package io.zhiqiao.indexer.ingest.mapping;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.ingest.sheet.Sheet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a mapping file and says what is wrong with it by name. */
final class MappingFile {

    private static final Set<String> TOP = Set.of("description", "maxTitleChars", "unknown", "records", "feeds");
    private static final Set<String> RECORD = Set.of("sheet", "columns");
    private static final Set<String> FEED = Set.of("sheet", "each", "when", "repeats", "unknown", "columns");
    private static final String KEEP_FIRST = "keep-first";

    private final Path file;

    MappingFile(Path file) {
        this.file = file;
    }

    Mapping read() {
        var root = tree();
        known(root, TOP, "");
        var records = new ArrayList<Mapping.Fixed>();
        for (var record : root.path("records")) {
            known(record, RECORD, "records");
            var sheet = sheet(record);
            records.add(new Mapping.Fixed(sheet.en(), columns(record, sheet)));
        }
        var feeds = new ArrayList<Mapping.Feed>();
        for (var feed : root.path("feeds")) {
            feeds.add(feed(feed));
        }
        int maxTitle = root.path("maxTitleChars").asInt(Mapping.defaultTitleChars());
        if (maxTitle < 1 || maxTitle > Problem.MAX_TITLE_CHARS) {
            throw wrong("The maxTitleChars (%d) must be 1 to %d.".formatted(maxTitle, Problem.MAX_TITLE_CHARS));
        }
        return new Mapping(file.getFileName().toString(), maxTitle, texts(root.path("unknown")), records, feeds);
    }

    private Mapping.Feed feed(JsonNode feed) {
        known(feed, FEED, "feeds");
        var sheet = sheet(feed);
        var repeats = feed.path("repeats").asString("");
        if (!repeats.isEmpty() && !repeats.equals(KEEP_FIRST)) {
            throw wrong("The repeats (%s) can only be %s.".formatted(repeats, KEEP_FIRST));
        }
        var unknown = texts(feed.path("unknown"));
        unknown.forEach(key -> column(sheet, key));
        return new Mapping.Feed(
                sheet.en(),
                feed.path("each").asString(""),
                feed.path("when").asString(""),
                !repeats.isEmpty(),
                unknown,
                columns(feed, sheet));
    }

    private JsonNode tree() {
        try {
            return new YAMLMapper().readTree(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "对应表 %s 无法读取。请检查文件与权限。\nCannot read the mapping file %1$s.".formatted(file), e);
        } catch (JacksonException e) {
            throw wrong("It is not valid YAML: " + e.getOriginalMessage());
        }
    }

    private Sheet<?> sheet(JsonNode node) {
        var name = node.path("sheet").asString("");
        return Sheet.named(name)
                .orElseThrow(() -> wrong("There is no sheet (%s). Maybe one of: %s."
                        .formatted(name, Sheet.all().stream().map(Sheet::en).toList())));
    }

    private Map<String, String> columns(JsonNode node, Sheet<?> sheet) {
        var columns = new LinkedHashMap<String, String>();
        node.path("columns").forEachEntry((key, template) -> {
            column(sheet, key);
            columns.put(key, template.asString(""));
        });
        return columns;
    }

    private void column(Sheet<?> sheet, String key) {
        if (sheet.column(key).isEmpty()) {
            var keys = sheet.columns().stream().map(column -> column.key()).toList();
            throw wrong("The sheet %s has no column (%s). Maybe one of: %s.".formatted(sheet.en(), key, keys));
        }
    }

    private void known(JsonNode node, Set<String> names, String where) {
        for (var name : List.copyOf(node.propertyNames())) {
            if (!names.contains(name)) {
                throw wrong("There is no setting (%s) %s. Maybe one of: %s."
                        .formatted(
                                name,
                                where.isEmpty() ? "at the top" : "in " + where,
                                names.stream().sorted().toList()));
            }
        }
    }

    private static Set<String> texts(JsonNode list) {
        var texts = new HashSet<String>();
        list.forEach(item -> texts.add(item.asString("")));
        return texts;
    }

    private IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException("对应表 %s 有误：%s\nThe mapping file %1$s is wrong. %2$s".formatted(file, what));
    }
}
