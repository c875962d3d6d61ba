package io.zhiqiao.matcher;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.zhiqiao.indexer.Indexer;
import org.apache.lucene.util.VectorUtil;

/** The order of the steps is a fact of the code: query, retrieve, eligibility, rank. */
@AnalyzeClasses(
        packagesOf = {Matchmaker.class, Indexer.class},
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "io.zhiqiao.matcher";

    @ArchTest
    static final ArchRule indexerKnowsNothingOfMatcher = noClasses()
            .that()
            .resideInAPackage("io.zhiqiao.indexer..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.zhiqiao.matcher..");

    @ArchTest
    static final ArchRule matcherKnowsNothingOfHttp = noClasses()
            .that()
            .resideInAPackage("io.zhiqiao.matcher..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework.web..", "org.springframework.http..", "jakarta.servlet..");

    @ArchTest
    static final ArchRule queryKnowsNoLaterStep =
            onlyEarlier(".query", ROOT, ROOT + ".retrieve..", ROOT + ".eligibility..", ROOT + ".rank..");

    @ArchTest
    static final ArchRule retrieveKnowsNoLaterStep =
            onlyEarlier(".retrieve", ROOT, ROOT + ".eligibility..", ROOT + ".rank..");

    @ArchTest
    static final ArchRule eligibilityKnowsNoLaterStep = onlyEarlier(".eligibility", ROOT, ROOT + ".rank..");

    /** A few records of the root package are what a ranking is asked for and what it answers. */
    @ArchTest
    static final ArchRule rankKnowsOfTheFlowOnlyQuestionAndAnswer = noClasses()
            .that()
            .resideInAPackage(ROOT + ".rank..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT)
                    .and(equivalentTo(MatchOptions.class)
                            .or(equivalentTo(MatchResult.class))
                            .or(equivalentTo(ExpertProblems.class))
                            .or(equivalentTo(ExpertProblems.State.class))
                            .or(equivalentTo(ProblemMatch.class))
                            .negate()));

    @ArchTest
    static final ArchRule luceneStaysBehindTheRetrievers = noClasses()
            .that(resideInAnyPackage(ROOT, ROOT + ".query..", ROOT + ".eligibility..", ROOT + ".rank.."))
            .should()
            .dependOnClassesThat(
                    // Inner products of vectors are arithmetic that happens to live there.
                    resideInAPackage("org.apache.lucene..")
                            .and(equivalentTo(VectorUtil.class).negate()));

    private static ArchRule onlyEarlier(String step, String... later) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + step + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(later);
    }
}
