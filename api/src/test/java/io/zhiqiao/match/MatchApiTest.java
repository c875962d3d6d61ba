package io.zhiqiao.match;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.TestCorpus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServiceTest
@org.junit.jupiter.api.Tag("both-databases")
class MatchApiTest {

    private static final String CASTING = "{\"problemId\": \"" + TestCorpus.CASTING + "\"}";

    @Autowired
    private ServiceClient service;

    @Test
    void bestExpertIsFirstAndComesWithReasons() {
        var best = json(service.post("/api/v1/match", CASTING)).at("/experts/0");

        assertThat(best.at("/expert/expertId").asString()).isEqualTo("E-ZHU");
        assertThat(best.at("/rank").asInt()).isEqualTo(1);
        assertThat(best.at("/wording/zh").asString()).isNotBlank();
        assertThat(best.at("/reasons/0/zh").asString()).contains("《").contains("谈到");
        assertThat(best.at("/reasons").toString()).contains("技术领域相同：B22D");
    }

    @Test
    void contributionsSumToTheFit() {
        var answer = json(service.post(
                "/api/v1/match", "{\"problemId\": \"" + TestCorpus.CASTING + "\", \"belowThreshold\": true}"));

        assertThat(answer.at("/experts").size()).isGreaterThan(1);
        for (var match : answer.at("/experts")) {
            double sum = 0;
            for (var part : match.at("/contributions")) {
                sum += part.at("/points").asDouble();
            }
            assertThat(sum).isCloseTo(match.at("/fit").asDouble(), within(1e-9));
        }
    }

    @Test
    void marksLieInTheirPassage() {
        var answer = json(service.post("/api/v1/match", CASTING));

        for (var quotation : answer.at("/experts/0/quotations")) {
            var passage = quotation.at("/passage").asString();
            for (var mark : quotation.at("/marks")) {
                assertThat(mark.at("/start").asInt()).isBetween(0, passage.length() - 1);
                assertThat(mark.at("/end").asInt()).isBetween(mark.at("/start").asInt() + 1, passage.length());
            }
        }
    }

    @Test
    void whoseCapIsUsedUpIsExcludedWithTheReason() {
        var answer = json(service.post("/api/v1/match", CASTING));

        assertThat(ids(answer, "experts")).doesNotContain("E-FULL");
        assertThat(ids(answer, "excluded")).containsExactly("E-FULL");
        assertThat(answer.at("/excluded/0/reasons/0/zh").asString()).contains("上限");
        assertThat(answer.at("/excluded/0/reasons/0/en").asString()).contains("cap");
    }

    @Test
    void nobodyIsAnHonestAnswer() {
        var answer = json(service.post("/api/v1/match", """
                {"problemId": "%s", "filters": {"teams": ["生态环保"]}}""".formatted(TestCorpus.CASTING)));

        assertThat(answer.at("/experts").size()).isZero();
        assertThat(answer.at("/candidateCount").asInt()).isEqualTo(1);
        assertThat(answer.at("/belowThresholdCount").asInt()).isEqualTo(1);
    }

    @Test
    void filterKeepsOthersOut() {
        var answer = json(service.post("/api/v1/match", """
                {"problemId": "%s", "belowThreshold": true, "filters": {"teams": ["新能源"]}}""".formatted(TestCorpus.CASTING)));

        assertThat(ids(answer, "experts")).containsExactly("E-LI");
    }

    @Test
    void noAnswerHoldsContactData() {
        var answers = List.of(
                service.post("/api/v1/match", CASTING),
                service.post("/api/v1/match/explain", """
                        {"problemId": "P-CASTING", "expertId": "E-ZHU"}"""),
                service.get("/api/v1/experts/E-ZHU"),
                service.get("/api/v1/experts/E-ZHU/problems"),
                service.get("/api/v1/problems"),
                service.get("/api/v1/problems/P-CASTING"),
                service.get("/api/v1/search?q=zhuzhu"),
                service.get("/?problem=P-CASTING"),
                service.get("/experts/E-ZHU"),
                service.get("/problems/P-CASTING"));

        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL);
        });
    }

    @Test
    void pairIsExplainedAsInTheList() {
        var listed = json(service.post("/api/v1/match", CASTING))
                .at("/experts/0/fit")
                .asDouble();

        var pair = json(service.post("/api/v1/match/explain", """
                {"problemId": "P-CASTING", "expertId": "E-ZHU"}"""));

        assertThat(pair.at("/suggested").asBoolean()).isTrue();
        assertThat(pair.at("/match/fit").asDouble()).isCloseTo(listed, within(1e-9));
    }

    @Test
    void problemsForAnExpertHaveTheSameFit() {
        var listed = json(service.post("/api/v1/match", CASTING))
                .at("/experts/0/fit")
                .asDouble();

        var problems = json(service.get("/api/v1/experts/E-ZHU/problems?topK=3"));

        assertThat(problems.at("/problems/0/problem/problemId").asString()).isEqualTo("P-CASTING");
        assertThat(problems.at("/problems/0/fit").asDouble()).isCloseTo(listed, within(1e-6));
    }

    @Test
    void ruleThatKeepsAnExpertFromAProblemIsSaid() {
        var problems = json(service.get("/api/v1/experts/E-FULL/problems"));

        assertThat(problems.at("/problems").size()).isZero();
        assertThat(problems.at("/state/code").asString()).isEqualTo("KEPT_OUT_BY_RULES");
        assertThat(problems.at("/state/zh").asString()).contains("规则");
        // Others who share the service may have posted more that would fit.
        assertThat(problems.at("/excluded")).anySatisfy(excluded -> {
            assertThat(excluded.at("/problem/problemId").asString()).isEqualTo("P-CASTING");
            assertThat(excluded.at("/reasons/0/rule").asString()).isEqualTo("annual-cap");
            assertThat(excluded.at("/fit").asDouble()).isPositive();
        });
    }

    @Test
    void expertWhomNothingFitsIsToldSo() {
        var problems = json(service.get("/api/v1/experts/E-MAI/problems"));

        assertThat(problems.at("/state/code").asString()).isEqualTo("FITS_TOO_LOW");
        assertThat(problems.at("/candidateCount").asInt()).isPositive();
        assertThat(problems.at("/belowThresholdCount").asInt())
                .isEqualTo(problems.at("/candidateCount").asInt());
    }

    private static List<String> ids(JsonNode answer, String list) {
        return answer.at("/" + list)
                .valueStream()
                .map(one -> one.at("/expert/expertId").asString())
                .toList();
    }
}
