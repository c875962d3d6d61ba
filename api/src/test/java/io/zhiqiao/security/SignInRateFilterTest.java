package io.zhiqiao.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Who tries links by the thousand has to wait; who reads pages has not. */
class SignInRateFilterTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneOffset.UTC);

    private final SignInRateFilter filter = new SignInRateFilter(new Allowance(2, CLOCK));

    @ParameterizedTest
    @ValueSource(strings = {"/invitation/a.1.b.c", "/link/a", "/set-up/a"})
    void linksOfLettersAreLimited(String path) throws Exception {
        assertThat(status("GET", path)).isEqualTo(200);
        assertThat(status("POST", path)).isEqualTo(200);
        assertThat(status("GET", path + "x")).isEqualTo(429);
    }

    @Test
    void otherPagesAreNot() throws Exception {
        for (var i = 0; i < 5; i++) {
            assertThat(status("GET", "/tours/t/invitations")).isEqualTo(200);
        }
    }

    private int status(String method, String path) throws ServletException, IOException {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        request.setRemoteAddr("192.0.2.7");
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
