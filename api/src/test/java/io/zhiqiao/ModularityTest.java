package io.zhiqiao;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.query.ProblemQuery;
import io.zhiqiao.matcher.rank.RankedExpert;
import io.zhiqiao.matcher.retrieve.Candidate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.NamedInterface;

/** Keeps the flow: indexer, then matcher, then what serves; and inside the matcher: query, retrieve, rank. */
@Tag("structure")
class ModularityTest {

    /** The steps of the matcher in their order, named by a type so that a renamed package cannot empty a rule. */
    private static final List<Class<?>> STEPS = List.of(ProblemQuery.class, Candidate.class, RankedExpert.class);

    private static final ApplicationModules MODULES = ApplicationModules.of(ZhiqiaoApplication.class);

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ZhiqiaoApplication.class.getPackageName());

    @Test
    void everyCapabilityIsAModule() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("indexer", "matcher", "match", "expert", "problem", "search", "importing");
    }

    @Test
    void theIndexerNamesWhatOthersMayUse() {
        var indexer = MODULES.getModuleByName("indexer").orElseThrow();
        assertThat(indexer.getNamedInterfaces().stream()
                        .filter(NamedInterface::isNamed)
                        .map(NamedInterface::getName))
                .contains("corpus", "store", "index", "analysis", "ingest");
    }

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void indexerDoesNotKnowTheMatcher() {
        assertThat(CLASSES.contain(Problem.class)).isTrue();
        noClasses()
                .that()
                .resideInAPackage(within("io.zhiqiao.indexer"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Engine.class.getPackageName() + "..")
                .check(CLASSES);
    }

    @Test
    void indexerAndMatcherRunWithoutSpring() {
        noClasses()
                .that()
                .resideInAnyPackage(within("io.zhiqiao.indexer"), Engine.class.getPackageName() + "..")
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are Spring, but not Modulith") {
                    @Override
                    public boolean test(JavaClass type) {
                        return type.getPackageName().startsWith("org.springframework")
                                && !type.getPackageName().startsWith("org.springframework.modulith");
                    }
                })
                .check(CLASSES);
    }

    @Test
    void capabilitiesFormNoCycle() {
        slices().matching("io.zhiqiao.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("stepIndexes")
    void stepDoesNotLookAhead(int step) {
        var later = STEPS.subList(step + 1, STEPS.size()).stream()
                .map(Class::getPackageName)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(STEPS.get(step).getPackageName())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later)
                .check(CLASSES);
    }

    static IntStream stepIndexes() {
        return IntStream.range(0, STEPS.size() - 1);
    }

    private static String within(String packageName) {
        return packageName + "..";
    }
}
