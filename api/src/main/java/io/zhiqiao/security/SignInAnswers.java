package io.zhiqiao.security;

import io.zhiqiao.account.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Leads people to the form to sign in with, and from there back to where they were. */
final class SignInAnswers
        implements AuthenticationEntryPoint, AuthenticationSuccessHandler, AuthenticationFailureHandler {

    /** Somebody has to sign in first. A part of a page cannot hold the form, so that the whole page goes there. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var form = BackPath.signIn("", BackPath.of(request));
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", form);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.sendRedirect(form);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Sessions.note(request.getSession(), request.getRemoteAddr(), request.getHeader("User-Agent"));
        response.sendRedirect(BackPath.checked(request.getParameter(BackPath.PARAMETER)));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        response.sendRedirect(BackPath.signIn("failed", BackPath.checked(request.getParameter(BackPath.PARAMETER))));
    }
}
