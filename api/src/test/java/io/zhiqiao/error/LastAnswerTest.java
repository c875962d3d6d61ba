package io.zhiqiao.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.ServiceTest;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import tools.jackson.databind.json.JsonMapper;

/** What is answered where not even the usual page can be made. */
@ServiceTest
class LastAnswerTest {

    private static final FilterChain AWAY = (request, response) -> {
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write("half a page");
        throw new ServletException(
                new CannotCreateTransactionException("no connection", new SQLException("Read-only file system")));
    };

    @Autowired
    private LastAnswer answer;

    @Test
    void requestsOfProgrammesAreToldInProblemDetails() throws Exception {
        var response = asked("/api/v1/problems", AWAY);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        var body = JsonMapper.shared().readTree(response.getContentAsString());
        assertThat(body.at("/rule").asString()).isEqualTo("disk-read-only");
        assertThat(body.at("/detail").asString()).contains("没有保存", "was not saved");
        assertThat(body.at("/status").asInt()).isEqualTo(503);
    }

    @Test
    void peopleGetAPageInBothLanguagesWithoutTheHalfThatWasWritten() throws Exception {
        var response = asked("/problems", AWAY);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("text/html");
        assertThat(response.getContentAsString())
                .contains("没有保存", "was not saved", "重试", "/assets/zhiqiao.css")
                .doesNotContain("half a page");
    }

    @Test
    void otherFailuresGoTheirUsualWay() {
        assertThatThrownBy(() -> asked("/problems", (request, response) -> {
                    throw new IllegalStateException("a bug");
                }))
                .hasMessage("a bug");
    }

    @Test
    void whatIsOnItsWayIsNotChanged() {
        assertThatThrownBy(() -> asked("/problems", (request, response) -> {
                    response.flushBuffer();
                    AWAY.doFilter(request, response);
                }))
                .isInstanceOf(ServletException.class);
    }

    private MockHttpServletResponse asked(String path, FilterChain chain) throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        answer.doFilter(new MockHttpServletRequest("GET", path), response, chain);
        return response;
    }
}
