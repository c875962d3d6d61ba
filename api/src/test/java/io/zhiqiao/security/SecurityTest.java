package io.zhiqiao.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SecurityTest {

    private static final String MATCH = "/api/v1/match";
    private static final String QUESTION = "{\"problemText\": \"压铸气孔\"}";

    @Autowired
    private ServiceClient service;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/problems", "/imports", "/nothing", "/api/v1/problems", "/assets/zhiqiao.css"})
    void everyAnswerCarriesTheProtectingHeaders(String path) {
        var headers = service.get(path).headers();

        assertThat(headers.firstValue("content-security-policy"))
                .hasValue(SecurityConfiguration.CONTENT_SECURITY_POLICY);
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("x-request-id")).isPresent();
    }

    @Test
    void writesFromAnotherSiteAreRefused() {
        assertThat(service.post(MATCH, QUESTION, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(service.post(MATCH, QUESTION, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.post(MATCH, QUESTION, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(service.post(MATCH, QUESTION, "Sec-Fetch-Site", "same-origin")
                        .statusCode())
                .isEqualTo(200);
        assertThat(service.post(MATCH, QUESTION, "Origin", service.url()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%61pi/v1/match", "/ap%69/v1/imports", "/", "/imports"})
    void writesFromAnotherSiteAreRefusedHoweverTheAddressIsWritten(String path) {
        assertThat(service.post(path, QUESTION, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(service.post(path, QUESTION, "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
    }

    @Test
    void escapedAddressStillServesProgrammes() {
        assertThat(service.post("/%61pi/v1/match", QUESTION).statusCode()).isEqualTo(200);
    }

    @Test
    void formWithoutTokenIsRefused() {
        assertThat(service.post("/", QUESTION).statusCode()).isEqualTo(403);
        assertThat(service.postForm("/", "problemText", "压铸气孔").statusCode()).isEqualTo(200);
    }

    @Test
    void tokenOutlivesAVisitFromAnotherSite() {
        assertThat(service.get("/").headers().allValues("set-cookie"))
                .filteredOn(cookie -> cookie.startsWith("XSRF-TOKEN"))
                .singleElement()
                .asString()
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "APPLICATION/JSON", "Application/Json"})
    void sizeOfABodyIsCheckedHoweverItsTypeIsWritten(String type) throws IOException {
        var port = URI.create(service.url()).getPort();
        var head = "POST %s HTTP/1.1\r\nHost: localhost:%d\r\nConnection: close\r\nContent-Type: %s\r\n"
                        .formatted(MATCH, port, type)
                + "Content-Length: %d\r\nExpect: 100-continue\r\n\r\n".formatted(BodySizeFilter.MAX_BYTES + 1);
        assertThat(answerTo(port, head)).contains("HTTP/1.1 413");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example", "10.0.0.8"})
    void otherHostNamesAreRefused(String host) throws IOException {
        assertThat(statusForHost(host)).startsWith("HTTP/1.1 403");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "LOCALHOST"})
    void ownHostNamesAreServed(String host) throws IOException {
        assertThat(statusForHost(host)).startsWith("HTTP/1.1 200");
    }

    private String statusForHost(String host) throws IOException {
        var port = URI.create(service.url()).getPort();
        return answerTo(
                port, "GET /sign-in HTTP/1.1\r\nHost: %s:%d\r\nConnection: close\r\n\r\n".formatted(host, port));
    }

    private static String answerTo(int port, String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
