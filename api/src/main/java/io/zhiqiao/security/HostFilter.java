package io.zhiqiao.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests for a host name that is not this service's.
 *
 * <p>Without it, a web site could point its own name at this machine and read answers with the visitor's browser (DNS
 * rebinding).
 */
final class HostFilter extends OncePerRequestFilter {

    private static final List<String> OWN = List.of("localhost", "127.0.0.1", "[::1]", "[0:0:0:0:0:0:0:1]");

    private final Set<String> allowed;

    HostFilter(List<String> configured) {
        var all = new HashSet<>(OWN);
        configured.forEach(name -> all.add(name.toLowerCase(Locale.ROOT)));
        this.allowed = Set.copyOf(all);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed.contains(request.getServerName().toLowerCase(Locale.ROOT))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }
}
