package io.zhiqiao.security;

import io.zhiqiao.account.CurrentPerson;
import io.zhiqiao.account.Person;
import io.zhiqiao.account.Role;
import io.zhiqiao.error.Rejection;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says why somebody who signed in may not go on: a page that is too old, or a role that does not include it. */
final class RefusalAnswers implements AccessDeniedHandler {

    private final CurrentPerson current;

    RefusalAnswers(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        if (!(e instanceof CsrfException)) {
            if (!AccessRules.isListed(request)) {
                response.sendError(HttpStatus.NOT_FOUND.value());
                return;
            }
            current.find().ifPresent(person -> request.setAttribute(Rejection.ATTRIBUTE, notForTheRole(person)));
        }
        response.sendError(HttpStatus.FORBIDDEN.value());
    }

    private static Rejection notForTheRole(Person person) {
        return Rejection.of(
                HttpStatus.FORBIDDEN,
                "role",
                "您以“%s”（%s）登录，这里不在您的权限之内。请回到首页；确需使用时，请管理员为您增加角色。"
                        .formatted(
                                person.login(),
                                titles(person, role -> role.title().zh(), "、")),
                "You are signed in as “%s” (%s), which does not include this. Go to the start page; if you need it, ask the administrator for the role."
                        .formatted(
                                person.login(),
                                titles(person, role -> role.title().en().toLowerCase(Locale.ROOT), ", ")));
    }

    private static String titles(Person person, Function<Role, String> title, String between) {
        return person.roles().stream().sorted().map(title).collect(Collectors.joining(between));
    }
}
