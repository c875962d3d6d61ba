package io.zhiqiao.error;

import static io.zhiqiao.ServiceClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each error of the interface: status, problem details, both languages, the name of what is wrong. */
@ServiceTest
class RestErrorsTest {

    private static final String MATCH = "/api/v1/match";

    @Autowired
    private ServiceClient service;

    @Test
    void missingTextIsNamed() {
        rejected(service.post(MATCH, "{}"), 400, "required", "problemText");
    }

    @Test
    void blankTextIsRefused() {
        rejected(service.post(MATCH, "{\"problemText\": \" \"}"), 400, "required", "problemText");
    }

    @Test
    void textAndIdTogetherAreRefused() {
        rejected(
                service.post(MATCH, "{\"problemText\": \"x\", \"problemId\": \"P-OPERA\"}"),
                400,
                "either-or",
                "problemId");
    }

    @Test
    void brokenJsonIsRefused() {
        rejected(service.post(MATCH, "{\"problemText\": "), 400, "json", null);
    }

    @Test
    void wrongTypeNamesItsField() {
        rejected(service.post(MATCH, "{\"problemText\": \"x\", \"topK\": \"many\"}"), 400, "type", "topK");
    }

    @Test
    void numberOutOfRangeIsNamed() {
        rejected(service.post(MATCH, "{\"problemText\": \"x\", \"topK\": 0}"), 400, "range", "topK");
    }

    @Test
    void unknownFilterValueCannotBeProcessed() {
        rejected(
                service.post(MATCH, "{\"problemText\": \"x\", \"filters\": {\"teams\": [\"炼金术\"]}}"),
                422,
                "unknown-value",
                "filters.teams");
    }

    @Test
    void unknownProblemIsNotFound() {
        rejected(service.post(MATCH, "{\"problemId\": \"P-NONE\"}"), 404, "not-found", "problemId");
        rejected(service.get("/api/v1/problems/P-NONE"), 404, "not-found", "problemId");
    }

    @Test
    void unknownExpertIsNotFound() {
        rejected(service.get("/api/v1/experts/E-NONE"), 404, "not-found", "expertId");
        rejected(service.get("/api/v1/experts/E-NONE/problems"), 404, "not-found", "expertId");
    }

    @Test
    void unknownAddressIsNotFound() {
        rejected(service.get("/api/v1/nothing"), 404, "not-found", null);
    }

    @Test
    void textOverTheLimitIsTooLarge() {
        rejected(
                service.post(MATCH, "{\"problemText\": \"" + "难".repeat(20_001) + "\"}"),
                413,
                "too-long",
                "problemText");
    }

    @Test
    void bodyThatNoTextNeedsIsTooLarge() {
        rejected(service.post(MATCH, "{\"problemText\": \"" + "x".repeat(300_000) + "\"}"), 413, "too-large", null);
    }

    @Test
    void otherMediaTypeIsUnsupported() {
        rejected(service.upload(MATCH, "a.csv", "x"), 415, "media-type", null);
    }

    @Test
    void otherMethodIsNotAllowed() {
        rejected(service.get(MATCH), 405, "method", null);
    }

    @Test
    void cursorOfSomebodyElseIsRefused() {
        rejected(service.get("/api/v1/problems?cursor=abc"), 400, "cursor", "cursor");
    }

    @Test
    void uploadWithoutFileIsRefused() {
        rejected(service.upload("/api/v1/imports", "a.csv", ""), 400, "required", "file");
    }

    @Test
    void uploadThatIsCutShortIsRefused() {
        rejected(service.uploadCutShort("/api/v1/imports"), 400, "multipart", null);
    }

    @Test
    void pageOfErrorsIsNoPageByItself() {
        var page = service.get("/error");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("没有这个页面");
    }

    @Test
    void unknownImportIsNotFound() {
        rejected(service.get("/api/v1/imports/none"), 404, "not-found", "importId");
    }

    private static void rejected(HttpResponse<String> answer, int status, String rule, @Nullable String field) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        var detail = json(answer);
        assertThat(detail.at("/status").asInt()).isEqualTo(status);
        assertThat(detail.at("/rule").asString()).isEqualTo(rule);
        assertThat(detail.at("/message/zh").asString()).isNotBlank();
        assertThat(detail.at("/message/en").asString()).isNotBlank();
        assertThat(detail.at("/requestId").asString())
                .isEqualTo(answer.headers().firstValue("x-request-id").orElseThrow());
        assertThat(detail.path("field").asString(null)).isEqualTo(field);
        assertThat(answer.body()).doesNotContain("Exception", "\tat ");
    }
}
