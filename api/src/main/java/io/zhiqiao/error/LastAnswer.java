package io.zhiqiao.error;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers where disk or database are away and nobody further in could: the usual page asks who is signed in, which the
 * database knows. Uses neither; for the same reason both languages stand on its page.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class LastAnswer extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LastAnswer.class);

    private final ITemplateEngine templates;
    private final JsonMapper json;

    LastAnswer(ITemplateEngine templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            var trouble = StorageTrouble.of(e);
            if (trouble.isEmpty() || response.isCommitted()) {
                throw e;
            }
            LOG.error("The request {} {} failed.", request.getMethod(), request.getRequestURI(), e);
            answer(trouble.get(), request, response);
        }
    }

    private void answer(Rejection rejection, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus(rejection.status().value());
        response.setHeader("Cache-Control", "no-store");
        if (request.getRequestURI().startsWith("/api/")) {
            write(
                    response,
                    MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    json.writeValueAsString(ErrorAnswers.detail(rejection)));
        } else {
            var page = new Context(Locale.CHINESE);
            page.setVariable("sentence", rejection.sentence());
            page.setVariable("requestId", String.valueOf(MDC.get("requestId")));
            write(response, MediaType.TEXT_HTML_VALUE, templates.process("away", page));
        }
    }

    private static void write(HttpServletResponse response, String type, String text) throws IOException {
        response.setContentType(type);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter().write(text);
    }
}
