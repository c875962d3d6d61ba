package io.zhiqiao.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.servlet.HandlerInterceptor;

/** Leads people from the start page to where their role works; the start page itself is the office's. */
final class HomeByRole implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var home = Navigation.home(request);
        if (!request.getMethod().equals("GET") || home.equals("/") || isAdministratorAsking(request)) {
            return true;
        }
        response.sendRedirect(home);
        return false;
    }

    /** An administrator may ask for experts, but begins elsewhere. */
    private static boolean isAdministratorAsking(HttpServletRequest request) {
        return request.isUserInRole("ADMINISTRATOR") && request.getParameter("problem") != null;
    }
}
