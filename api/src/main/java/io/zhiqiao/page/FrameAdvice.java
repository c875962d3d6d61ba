package io.zhiqiao.page;

import io.zhiqiao.engine.ZhiqiaoSettings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Puts the {@link Frame} into the model of every page. */
@ControllerAdvice
class FrameAdvice {

    private final ZhiqiaoSettings settings;

    FrameAdvice(ZhiqiaoSettings settings) {
        this.settings = settings;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        var here = Frame.of(locale, "", request.getRequestURI(), settings.demo());
        var switched = ServletUriComponentsBuilder.fromRequest(request)
                .replaceQueryParam("lang", here.otherLanguage())
                .build()
                .encode();
        return Frame.of(locale, switched.getPath() + "?" + switched.getQuery(), here.path(), here.demo());
    }
}
