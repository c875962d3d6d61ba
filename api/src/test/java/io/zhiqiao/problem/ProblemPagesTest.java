package io.zhiqiao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class ProblemPagesTest {

    private static final Pattern SWAPPED = Pattern.compile("(?s)<div id=\"list-body\">.*</main>");

    @Autowired
    private ServiceClient service;

    @Autowired
    private RecordStore records;

    @Test
    void countIsOfTheFilteredListAndChangesWithIt() {
        var swapped = SWAPPED.matcher(service.get("/problems?lang=en&district=%E4%B8%87%E5%B7%9E%E5%8C%BA")
                .body());

        assertThat(swapped.results().map(found -> found.group()))
                .singleElement()
                .asString()
                .contains("0 in all");
    }

    @ParameterizedTest
    @CsvSource({"20, 50, 20–50", "0.5, 12.25, 0.5–12.25", "20, , ≥ 20", ", 7.5, ≤ 7.5", "1000, 2000, 1000–2000"})
    void budgetIsShownAsFarAsItIsKnown(@Nullable Double min, @Nullable Double max, String shown) {
        var problem = records.find(RecordKind.PROBLEMS, TestCorpus.CASTING).orElseThrow();
        try {
            put(withBudget(problem, min, max));

            assertThat(service.get("/problems/" + TestCorpus.CASTING).body()).contains("<dd>" + shown + "</dd>");
        } finally {
            put(problem);
        }
    }

    private void put(Problem problem) {
        try (var changes = records.begin()) {
            changes.put(RecordKind.PROBLEMS, problem, "test");
            changes.commit();
        }
    }

    private static Problem withBudget(Problem problem, @Nullable Double min, @Nullable Double max) {
        var old = problem.engagement();
        return new Problem(
                problem.id(),
                problem.title(),
                problem.problemText(),
                problem.classification(),
                problem.statement(),
                new Problem.Engagement(
                        old.cooperationForms(),
                        min,
                        max,
                        old.ipWish(),
                        old.dueOn(),
                        old.urgency(),
                        old.expertsWanted(),
                        old.avoidOrganisations(),
                        old.confidentiality()),
                problem.posting());
    }
}
