package io.zhiqiao.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.CorpusFolder;
import io.zhiqiao.indexer.ingest.ImportOptions;
import io.zhiqiao.indexer.ingest.Importer;
import io.zhiqiao.indexer.ingest.ProgressListener;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.indexer.taxonomy.Taxonomies;
import io.zhiqiao.language.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** English pages of the sample show every code by an English title. */
class SampleNamesTest {

    private static final Path CONFIG = CorpusFolder.repositoryRoot().resolve("config");
    private static final Taxonomies TAXONOMIES = Taxonomies.load(CONFIG);
    private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]{3,}");

    private final Names names = new Names(TAXONOMIES, Clock.systemUTC());
    private final Set<String> ipc = new TreeSet<>();
    private final Set<String> industries = new TreeSet<>();
    private final Set<String> disciplines = new TreeSet<>();
    private final Set<String> districts = new TreeSet<>();
    private final Set<String> teams = new TreeSet<>();
    private final Set<String> titles = new TreeSet<>();

    @TempDir
    private Path folder;

    @Test
    void everyCodeOfTheSampleHasAnEnglishTitle() throws IOException {
        readSample();

        assertThat(ipc).hasSizeGreaterThan(100);
        assertThat(industries).hasSizeGreaterThan(100);
        assertEnglish(ipc, names::ipc);
        assertEnglish(industries, names::industry);
        assertEnglish(disciplines, names::discipline);
        assertEnglish(districts, names::district);
        assertEnglish(teams, names::team);
        assertEnglish(titles, title -> names.value("title", title));
    }

    @Test
    void codeWithoutATitleIsShownAsItIs() {
        assertThat(names.ipc("Z01A")).isEqualTo(new Sentence("Z01A", "IPC Z01A"));
        assertThat(names.industry("9999").en()).isEqualTo("GB/T 4754 9999");
        assertThat(names.discipline("999").en()).isEqualTo("GB/T 13745 999");
    }

    @Test
    void chineseWordsAreMarkedOnEnglishPagesOnly() {
        var untranslated = Sentence.same("某种产业");

        assertThat(untranslated.languageIn(Locale.ENGLISH)).isEqualTo("zh-CN");
        assertThat(untranslated.languageIn(Locale.SIMPLIFIED_CHINESE)).isNull();
        assertThat(new Sentence("某种产业", "Some industry").languageIn(Locale.ENGLISH))
                .isNull();
    }

    private static void assertEnglish(Set<String> codes, Function<String, Sentence> name) {
        assertThat(codes).isNotEmpty();
        assertThat(codes)
                .allSatisfy(code -> assertThat(name.apply(code).en().replace(code, ""))
                        .as("English title of %s", code)
                        .doesNotContainPattern("[一-龥]")
                        .containsPattern(ENGLISH_WORD)
                        .doesNotStartWith("GB/T")
                        .doesNotStartWith("IPC"));
    }

    private void readSample() throws IOException {
        try (var records = RecordStore.open(folder)) {
            new Importer(records, TAXONOMIES, Clock.systemUTC())
                    .run(sampleFiles(), ImportOptions.DEFAULT, ProgressListener.NONE);
            records.forEach(RecordKind.ORGANISATIONS, organisation -> {
                add(industries, List.of(organisation.industryCode()));
                add(districts, List.of(organisation.district()));
            });
            records.forEach(RecordKind.EXPERTS, expert -> {
                ipc.addAll(expert.expertise().ipcSubclasses());
                industries.addAll(expert.expertise().industryCodes());
                disciplines.addAll(expert.expertise().disciplineCodes());
                teams.addAll(expert.expertise().teamIndustries());
                districts.addAll(expert.service().servedDistricts());
                add(districts, List.of(expert.service().district()));
                add(titles, List.of(expert.employment().title()));
            });
            records.forEach(RecordKind.OUTPUTS, output -> ipc.addAll(output.ipc()));
            records.forEach(RecordKind.PROBLEMS, problem -> {
                ipc.addAll(problem.classification().ipc());
                add(industries, List.of(problem.classification().industryCode()));
                add(teams, List.of(problem.classification().teamIndustry()));
                add(districts, List.of(problem.posting().district()));
            });
        }
    }

    private static void add(Set<String> codes, List<String> values) {
        values.stream().filter(value -> !value.isBlank()).forEach(codes::add);
    }

    private static List<Path> sampleFiles() throws IOException {
        try (var files = Files.list(CONFIG.resolve("sample"))) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }
}
