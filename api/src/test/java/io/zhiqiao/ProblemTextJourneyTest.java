package io.zhiqiao;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.matcher.Engine;
import io.zhiqiao.matcher.MatchOptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Follows one problem text through the house, HTTP to JSON and HTTP to HTML; read it beside docs/architecture.md. */
@ServiceTest
class ProblemTextJourneyTest {

    private static final String PROBLEM_TEXT = "压铸电机壳体试漏漏气，剖开都是气孔，怎么办";

    @Autowired
    private ServiceClient service;

    @Autowired
    private Engine engine;

    @Test
    void problemTextBecomesTermsThenExpertsThenJsonAndAPage() {
        assertThat(engine.analysis().terms(PROBLEM_TEXT))
                .anyMatch(term -> term.text().equals("气孔"));

        var problem = Problem.ofText(new ProblemId("test:1"), "压铸气孔", PROBLEM_TEXT);
        var ranked = engine.matchmaker().match(problem, MatchOptions.DEFAULT).ranked();
        assertThat(ranked.getFirst().expert().id().value()).isEqualTo("E-ZHU");

        var answer = json(service.post("/api/v1/match", "{\"problemText\": \"" + PROBLEM_TEXT + "\"}"));
        assertThat(answer.at("/experts/0/expert/name").asString()).isEqualTo("朱铸");

        var page = service.postForm("/", "problemText", PROBLEM_TEXT).body();
        assertThat(page).contains(PROBLEM_TEXT).contains("朱铸").contains("<mark>");
    }
}
