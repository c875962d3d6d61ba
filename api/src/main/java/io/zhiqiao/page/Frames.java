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
        var english = Frame.isEnglish(RequestContextUtils.getLocale(request));
        var other = english ? "zh" : "en";
        // The address of a request is encoded already; once more would change what its filters say.
        var switched = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", other)
                .build();
        return new Frame(
                english ? "en" : "zh-CN",
                other,
                switched.getPath() + "?" + switched.getQuery(),
                request.getRequestURI(),
                settings.demo(),
                person(request),
                Navigation.of(request));
    }

    private static @Nullable String person(HttpServletRequest request) {
        var principal = request.getUserPrincipal();
        return principal == null ? null : principal.getName();
    }
}
