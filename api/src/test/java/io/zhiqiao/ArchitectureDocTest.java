package io.zhiqiao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Fails when docs/architecture.md names a type or method that the code does not have. */
class ArchitectureDocTest {

    /** {@code `Type`} or {@code `Type#method`}. */
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:#(\\w+))?`");

    @Test
    void everyNameInTheDocExistsInTheCode() throws IOException {
        var doc = CorpusFolder.repositoryRoot().resolve("docs").resolve("architecture.md");
        assumeTrue(Files.exists(doc), "There is no docs/architecture.md.");
        var classes = new ClassFileImporter().importPackages(ZhiqiaoApplication.class.getPackageName());
        var known = classes.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .map(method -> method.getOwner().getSimpleName() + "#" + method.getName())
                .forEach(known::add);

        var named = NAME.matcher(Files.readString(doc))
                .results()
                .map(ArchitectureDocTest::nameOf)
                .toList();

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(known).contains(name));
    }

    private static String nameOf(MatchResult match) {
        return match.group(2) == null ? match.group(1) : match.group(1) + "#" + match.group(2);
    }
}
