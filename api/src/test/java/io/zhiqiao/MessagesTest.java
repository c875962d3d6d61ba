package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every word of a page stands in both languages, and none of them in a template. */
class MessagesTest {

    private static final Path TEMPLATES = CorpusFolder.repositoryRoot().resolve("api/src/main/resources/templates");
    private static final Pattern KEY = Pattern.compile("#\\{([a-z][\\w.-]*)");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern CONDITIONAL_AND_REPLACED =
            Pattern.compile("<[^<>]*th:(?:if|unless|each)=\"[^\"]*\"[^<>]*th:replace=[^<>]*>");
    private static final Pattern LETTERS = Pattern.compile("[\\p{L}]{2,}");
    private static final Pattern JARGON = Pattern.compile("(?i)\\b(score|vector|index|embedding)\\b|向量|索引|得分|打分");
    private static final Pattern PRODUCT_OR_KEYS = Pattern.compile("智桥|Zhiqiao|Enter");

    @Test
    void bothLanguagesHaveTheSameKeys() throws IOException {
        assertThat(messages("messages.properties").stringPropertyNames())
                .isNotEmpty()
                .isEqualTo(messages("messages_zh_CN.properties").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"messages.properties", "messages_zh_CN.properties"})
    void noKeyStandsTwice(String file) throws IOException {
        var lines = Files.readAllLines(CorpusFolder.repositoryRoot().resolve("api/src/main/resources/" + file));
        assertThat(lines.stream()
                        .filter(line -> line.contains("=") && !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('=')).strip()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void noMessageIsEmptyOrSpeaksOfTheEngine() throws IOException {
        for (var file : new String[] {"messages.properties", "messages_zh_CN.properties"}) {
            messages(file).forEach((key, text) -> {
                assertThat(text.toString()).as("%s in %s", key, file).isNotBlank();
                assertThat(JARGON.matcher(text.toString()).find())
                        .as("%s in %s speaks of the engine: %s", key, file, text)
                        .isFalse();
            });
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateUsesKnownKeysOnly(Path template) throws IOException {
        var known = messages("messages.properties").stringPropertyNames();

        assertThat(KEY.matcher(Files.readString(template)).results().map(match -> match.group(1)))
                .allSatisfy(key -> assertThat(known).contains(key));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templateHasNoWordsOfItsOwn(Path template) throws IOException {
        var html = COMMENT.matcher(Files.readString(template)).replaceAll("");
        // A tag may hold ">" in an expression; what is left of one has quotes.
        var text = TAG.matcher(html.replaceAll("\"[^\"]*\"", "\"\"")).replaceAll("\n");

        assertThat(LETTERS.matcher(PRODUCT_OR_KEYS.matcher(text).replaceAll("")).results())
                .as("words in %s", template)
                .isEmpty();
    }

    /** A fragment is put in before a condition of the same tag is looked at, which then decides nothing. */
    @ParameterizedTest
    @MethodSource("templates")
    void noTagIsBothConditionalAndReplaced(Path template) throws IOException {
        assertThat(CONDITIONAL_AND_REPLACED
                        .matcher(Files.readString(template))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    private static Properties messages(String file) throws IOException {
        var properties = new Properties();
        try (var stream = MessagesTest.class.getResourceAsStream("/" + file)) {
            if (stream == null) {
                throw new AssertionError("There is no " + file);
            }
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
