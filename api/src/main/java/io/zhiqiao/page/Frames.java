package io.zhiqiao.page;

import io.zhiqiao.engine.ZhiqiaoSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the {@link Frame} of a page out of its request. */
@Component
public final class Frames {

    private final ZhiqiaoSettings settings;

    Frames(ZhiqiaoSettings settings) {
        this.settings = settings;
    }

    /** The frame of the page that answers {@code request}. */
    public Frame of(HttpServletRequest request) {
        var locale = RequestContextUtils.getLocale(request);
        var here = Frame.of(locale, "", request.getRequestURI(), settings.demo(), person(request));
        // The address of a request is encoded already; once more would change what its filters say.
        var switched = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", here.otherLanguage())
                .build();
        return Frame.of(
                locale, switched.getPath() + "?" + switched.getQuery(), here.path(), here.demo(), here.person());
    }

    private static @Nullable String person(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? null : principal.getName();
    }
}
