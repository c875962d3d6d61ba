package io.zhiqiao.account;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How sessions are kept. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String SESSIONS = "springSessionTransactionOperations";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    /** The name is the one that is looked for, and is nobody else's; a transaction of its own, as a page may be served after its own failed. */
    @Bean(name = SESSIONS, defaultCandidate = false)
    static SessionStorage sessionStorage(PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new SessionStorage(own);
    }

    @Bean
    static FilterRegistrationBean<Filter> readingWhileNothingCanBeWritten(@Qualifier(SESSIONS) SessionStorage storage) {
        var filter = new FilterRegistrationBean<Filter>(
                (request, response, chain) -> filter(storage, request, response, chain));
        filter.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR, DispatcherType.ASYNC));
        // Around the filter that keeps the session when all is done.
        filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return filter;
    }

    private static void filter(
            SessionStorage storage, ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!onlyReads(request)) {
            chain.doFilter(request, response);
            return;
        }
        storage.reading(() -> chain.doFilter(request, response));
    }

    private static boolean onlyReads(ServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                || (request instanceof HttpServletRequest http && READING.contains(http.getMethod()));
    }
}
