package io.zhiqiao.language;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/** Changes the reader's language where the address says {@code ?lang=zh} or {@code ?lang=en}; anything else is ignored. */
final class LanguageSwitch implements HandlerInterceptor {

    static final String PARAMETER = "lang";

    private static final Map<String, Locale> LOCALES = Map.of("zh", Locale.SIMPLIFIED_CHINESE, "en", Locale.ENGLISH);

    private final LocaleResolver localeResolver;

    LanguageSwitch(LocaleResolver localeResolver) {
        this.localeResolver = localeResolver;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var wanted = request.getParameter(PARAMETER);
        if (wanted != null && LOCALES.containsKey(wanted)) {
            localeResolver.setLocale(request, response, LOCALES.get(wanted));
        }
        return true;
    }
}
