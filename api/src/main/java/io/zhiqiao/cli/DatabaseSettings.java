package io.zhiqiao.cli;

import io.zhiqiao.indexer.store.DatabaseAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Where the operator says that the records are: commands use the database of the service. */
final class DatabaseSettings {

    /** As the service understands them: a variable of the process, and what stands in for one that is not set. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Za-z0-9_.]+)(?::([^}]*))?}");

    private final Map<String, String> environment;
    private final Path file;

    /**
     * Reads nothing yet.
     *
     * @param environment goes before the file
     * @param file the operator's settings; need not be there
     */
    DatabaseSettings(Map<String, String> environment, Path file) {
        this.environment = environment;
        this.file = file;
    }

    /**
     * The database.
     *
     * @param asked on the command line; null for none
     * @throws IllegalArgumentException if the file or the address is malformed
     */
    DatabaseAddress address(@Nullable String asked) {
        var inFile = inFile();
        var url = asked == null ? value(inFile, "url") : asked;
        return url.isBlank()
                ? DatabaseAddress.FOLDER
                : new DatabaseAddress(url, value(inFile, "user"), value(inFile, "password"));
    }

    private String value(JsonNode inFile, String name) {
        var named = environment.get("ZHIQIAO_DATABASE_" + name.toUpperCase(Locale.ROOT));
        return named == null ? filled(inFile.path(name).asString("")) : named;
    }

    private String filled(String text) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(Objects.requireNonNullElse(
                        environment.get(found.group(1)), Objects.requireNonNullElse(found.group(2), ""))));
    }

    private JsonNode inFile() {
        if (!Files.isRegularFile(file)) {
            return MissingNode.getInstance();
        }
        try {
            return new YAMLMapper().readTree(file).path("zhiqiao").path("database");
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "配置文件 %s 无法读取：%s\nThe settings in %1$s cannot be read: mend them."
                            .formatted(file, Objects.requireNonNullElse(e.getMessage(), "")),
                    e);
        }
    }
}
