package io.zhiqiao.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** Where somebody was before they had to sign in. Only pages of this service are ever gone back to. */
final class BackPath {

    static final String PARAMETER = "back";

    private static final Set<String> READING = Set.of("GET", "HEAD");
    private static final int MOST_CHARS = 2_000;

    /** A path of this site: no second slash or backslash, which browsers take for another host; nothing unseen. */
    private static final Pattern OWN = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");

    /** Who asks for a page in a language reads the form to sign in with in it too. */
    private static final Pattern LANGUAGE = Pattern.compile("[?&](lang=(?:zh|en))(?:&|$)");

    private BackPath() {}

    /** The page that {@code request} came from or asked for; "/" where there is none to go back to. */
    static String of(HttpServletRequest request) {
        var url = request.getHeader("HX-Current-URL");
        if (url == null && !READING.contains(request.getMethod())) {
            url = request.getHeader("Referer");
        }
        if (url != null) {
            return checked(pathOf(url, request));
        }
        if (!READING.contains(request.getMethod())) {
            return "/";
        }
        var query = request.getQueryString();
        return checked(request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    /** The form to sign in with, which knows where to go back to. */
    static String signIn(String state, String back) {
        var query = back.equals("/") ? "" : PARAMETER + "=" + UriUtils.encode(back, StandardCharsets.UTF_8);
        var language = LANGUAGE.matcher(back);
        var joined = Stream.of(state, query, language.find() ? language.group(1) : "")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("&"));
        return "/sign-in" + (joined.isEmpty() ? "" : "?" + joined);
    }

    /** {@code path} where it is one of this site and no form to sign in, else "/". */
    static String checked(@Nullable String path) {
        return path != null && path.length() <= MOST_CHARS && OWN.matcher(path).matches() && !path.startsWith("/sign-")
                ? path
                : "/";
    }

    private static @Nullable String pathOf(String url, HttpServletRequest request) {
        try {
            var uri = URI.create(url);
            var own = request.getHeader("Host");
            if (own == null || !own.equalsIgnoreCase(uri.getRawAuthority())) {
                return null;
            }
            return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
