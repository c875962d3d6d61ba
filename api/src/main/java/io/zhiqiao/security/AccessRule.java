package io.zhiqiao.security;

import io.zhiqiao.account.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use an operation at all. Which records they see through it is decided where the records are read.
 *
 * @param method null for every method
 * @param pattern of the path
 * @param roles who; empty for everybody, signed in or not
 */
record AccessRule(@Nullable HttpMethod method, String pattern, Set<Role> roles) {

    /** Copies the roles. */
    AccessRule {
        roles = Set.copyOf(roles);
    }

    static AccessRule anybody(@Nullable HttpMethod method, String pattern) {
        return new AccessRule(method, pattern, Set.of());
    }

    /** Whether it decides about {@code request}, unless an earlier one does. */
    boolean matches(HttpServletRequest request) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern).matches(request);
    }

    /** Whether it decides about an operation, given by its method and a path without variables. */
    boolean matches(String asked, String path) {
        return (method == null || method.matches(asked))
                && PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    }

    boolean isForAnybody() {
        return roles.isEmpty();
    }
}
