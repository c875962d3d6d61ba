package io.zhiqiao.security;

import io.zhiqiao.error.Rejection;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps an address from trying passwords, tokens and links by the thousand. */
final class SignInRateFilter extends OncePerRequestFilter {

    private static final List<String> LINKS = List.of("/link/", "/set-up/", "/invitation/", "/survey/");

    private final Allowance allowance;

    SignInRateFilter(Allowance allowance) {
        this.allowance = allowance;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getServletPath();
        return LINKS.stream().noneMatch(path::startsWith)
                && !(path.equals("/sign-in") && request.getMethod().equals("POST"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = allowance.take(request.getRemoteAddr());
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            refuse(request, response, wait);
        }
    }

    /** Says when to come back. */
    static void refuse(HttpServletRequest request, HttpServletResponse response, long seconds) throws IOException {
        response.setHeader("Retry-After", String.valueOf(seconds));
        request.setAttribute(
                Rejection.ATTRIBUTE,
                Rejection.of(
                        HttpStatus.TOO_MANY_REQUESTS,
                        "too-many",
                        "操作太频繁，请 %d 秒后再试。已填写的内容不会丢失。".formatted(seconds),
                        "That was too often in a short time. Try again in %d seconds; what you typed is not lost."
                                .formatted(seconds)));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
