package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What somebody typed must not be lost with the session: every form that is typed into is kept by the page. */
class KeptFormsTest {

    private static final Pattern FORM = Pattern.compile("<form\\b.*?</form>", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("<textarea|<input[^>]*type=\"(?:text|number|date|email)\"");

    /** Forms without a session that could be lost, and those that hold passwords. */
    private static final Set<String> WITHOUT_SESSION = Set.of("sign-in.html", "set-up.html", "set-password.html");

    @Test
    void everyFormThatIsTypedIntoIsKept() throws IOException {
        var templates = CorpusFolder.repositoryRoot().resolve("api/src/main/resources/templates");
        try (var files = Files.walk(templates)) {
            var forms = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !WITHOUT_SESSION.contains(String.valueOf(file.getFileName())))
                    .flatMap(file ->
                            FORM.matcher(read(file)).results().map(found -> file.getFileName() + ": " + found.group()))
                    .filter(form -> form.contains("method=\"post\"")
                            && TYPED.matcher(form).find())
                    .toList();
            assertThat(forms)
                    .hasSizeGreaterThan(15)
                    .allSatisfy(form -> assertThat(form).containsAnyOf("data-keep", "data-private", "hx-post"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
