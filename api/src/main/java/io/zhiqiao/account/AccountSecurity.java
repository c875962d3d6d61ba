package io.zhiqiao.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/** How people and programmes prove who they are. */
@Configuration(proxyBeanMethods = false)
public class AccountSecurity {

    @Bean
    static PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Lets programmes in that show a token. */
    @Bean
    TokenFilter tokenFilter(AccessTokens tokens, LocalOperator local) {
        return new TokenFilter(tokens, local);
    }

    @Bean
    SignInCounter signInCounter(AccountService accounts) {
        return new SignInCounter(accounts);
    }

    /** Asks for login and password; the session that follows knows who, and no password. */
    @Bean
    static AuthenticationProvider passwords(AccountService accounts, PasswordEncoder encoder) {
        var provider = new DaoAuthenticationProvider(accounts) {
            @Override
            protected Authentication createSuccessAuthentication(
                    Object principal, Authentication authentication, UserDetails user) {
                var who = user instanceof SignedIn signedIn ? signedIn.withoutPassword() : principal;
                return super.createSuccessAuthentication(who, authentication, user);
            }
        };
        provider.setPasswordEncoder(encoder);
        return provider;
    }

    /** Counts sign-ins that fail. */
    static final class SignInCounter {

        private final AccountService accounts;

        SignInCounter(AccountService accounts) {
            this.accounts = accounts;
        }

        @EventListener
        void failed(AuthenticationFailureBadCredentialsEvent event) {
            accounts.failed(event.getAuthentication().getName(), origin(event.getAuthentication()));
        }

        @EventListener
        void succeeded(AuthenticationSuccessEvent event) {
            if (event.getAuthentication().getPrincipal() instanceof SignedIn signedIn) {
                accounts.succeeded(signedIn.person(), origin(event.getAuthentication()));
            }
        }

        private static String origin(Authentication authentication) {
            return authentication.getDetails() instanceof WebAuthenticationDetails details
                    ? details.getRemoteAddress()
                    : "";
        }
    }

    /** Reads {@code Authorization: Bearer zq_…}. A token that may only read is refused where something changes. */
    public static final class TokenFilter extends OncePerRequestFilter {

        private static final String SCHEME = "Bearer ";
        private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

        private final AccessTokens tokens;
        private final LocalOperator local;

        TokenFilter(AccessTokens tokens, LocalOperator local) {
            this.tokens = tokens;
            this.local = local;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var header = request.getHeader("Authorization");
            if (header != null && header.startsWith(SCHEME + LocalOperator.PREFIX)) {
                local(header.substring(SCHEME.length()), request, response, chain);
                return;
            }
            if (header == null || !header.startsWith(SCHEME + AccessTokens.PREFIX)) {
                chain.doFilter(request, response);
                return;
            }
            var holder = tokens.holder(header.substring(SCHEME.length()));
            if (holder.isEmpty()) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else if (!holder.get().mayWrite() && !READING.contains(request.getMethod())) {
                response.sendError(HttpStatus.FORBIDDEN.value());
            } else {
                signIn(holder.get().person());
                chain.doFilter(request, response);
            }
        }

        /** Below the programmes' address only: a key is no way to see pages. */
        private void local(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (!local.isKey(key) || !request.getRequestURI().startsWith("/api/")) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
                return;
            }
            signIn(LocalOperator.PERSON);
            chain.doFilter(request, response);
        }

        private static void signIn(Person person) {
            var signedIn = new SignedIn(person, null, true, true);
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(signedIn, null, signedIn.getAuthorities()));
            SecurityContextHolder.setContext(context);
        }
    }
}
