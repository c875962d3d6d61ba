package io.zhiqiao.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who is asking, wherever in a request it is asked. */
@Component
public class CurrentPerson {

    /** Who is asking; empty where nobody signed in. */
    public Optional<Person> find() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn.person())
                : Optional.empty();
    }

    /**
     * Who is asking.
     *
     * @throws InsufficientAuthenticationException where nobody signed in
     */
    public Person get() {
        return find().orElseThrow(() -> new InsufficientAuthenticationException("Nobody has signed in."));
    }

    /** The address that the request came from. */
    public String origin() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? origin(attributes.getRequest())
                : "";
    }

    private static String origin(HttpServletRequest request) {
        return request.getRemoteAddr();
    }
}
