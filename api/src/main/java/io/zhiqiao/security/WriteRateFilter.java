package io.zhiqiao.security;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps a person's programme that runs wild from filling the records. Readings are not counted. */
final class WriteRateFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Allowance allowance;
    private final CurrentPerson current;

    WriteRateFilter(Allowance allowance, CurrentPerson current) {
        this.allowance = allowance;
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = current.find().map(Person::accountId).map(allowance::take).orElse(0L);
        if (wait == 0) {
            chain.doFilter(request, response);
        } else {
            SignInRateFilter.refuse(request, response, wait);
        }
    }
}
