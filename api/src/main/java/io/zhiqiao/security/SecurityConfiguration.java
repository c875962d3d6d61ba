package io.zhiqiao.security;

import io.zhiqiao.account.AccountSecurity.TokenFilter;
import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Role;
import io.zhiqiao.engine.ZhiqiaoSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * What stands between a request and the service: where it may come from, who asks, and which operations they may use. A
 * person signs in with a form, a programme shows a token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self'; "
            + "script-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            ZhiqiaoSettings settings,
            RateLimits limits,
            TokenFilter tokens,
            CurrentPerson current,
            Clock clock) {
        var programmes = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        var answers = new SignInAnswers();
        return http.authorizeHttpRequests(SecurityConfiguration::apply)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("login")
                        .passwordParameter("password")
                        .successHandler(answers)
                        .failureHandler(answers))
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                // Where one was stands in the address of the form: a visitor who never signs in leaves no session.
                .requestCache(RequestCacheConfigurer::disable)
                // Programmes are told 401; people are led to the form, and back to where they were.
                .exceptionHandling(refused -> refused.defaultAuthenticationEntryPointFor(
                                SecurityConfiguration::unauthorized, programmes)
                        .defaultAuthenticationEntryPointFor(answers, request -> true)
                        .accessDeniedHandler(new RefusalAnswers(current)))
                // Programmes have no page to take a token from; CrossSiteFilter protects these addresses.
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens()).ignoringRequestMatchers("/api/**"))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                        // Pages must not be kept by shared caches; files under /assets set their own header.
                        .cacheControl(cache -> {}))
                .addFilterAfter(new HostFilter(settings.hosts()), HeaderWriterFilter.class)
                .addFilterAfter(new CrossSiteFilter(), HostFilter.class)
                .addFilterAfter(new BodySizeFilter(), CrossSiteFilter.class)
                .addFilterAfter(
                        new SignInRateFilter(new Allowance(limits.signInsPerMinute(), clock)), BodySizeFilter.class)
                .addFilterBefore(tokens, UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(
                        new WriteRateFilter(new Allowance(limits.writesPerMinute(), clock), current),
                        AnonymousAuthenticationFilter.class)
                .build();
    }

    private static void unauthorized(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    private static void apply(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        for (var rule : AccessRules.ALL) {
            var matched = requests.requestMatchers(rule.method(), rule.pattern());
            if (rule.isForAnybody()) {
                matched.permitAll();
            } else {
                matched.hasAnyRole(rule.roles().stream().map(Role::name).toArray(String[]::new));
            }
        }
        requests.anyRequest().denyAll();
    }

    private static CookieCsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        // With "Strict" a page opened from a mail would get a new token, and the pages already open would lose theirs.
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
