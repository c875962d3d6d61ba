package io.zhiqiao.mail;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** A letter's text for programmes that show HTML: paragraphs, lines, and links where an address stands alone. */
final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("https?://[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=%-]+");

    private LetterHtml() {}

    static String of(String text) {
        var html = new StringBuilder("<div style=\"font-size:16px;line-height:1.7\">");
        for (var paragraph : text.split("\n{2,}", -1)) {
            html.append("<p>");
            paragraph.lines().forEach(line -> html.append(line(line)).append("<br>"));
            html.append("</p>");
        }
        return html.append("</div>").toString();
    }

    private static String line(String line) {
        var escaped = HtmlUtils.htmlEscape(line, "UTF-8");
        return LINK.matcher(line.strip()).matches() ? "<a href=\"%s\">%<s</a>".formatted(escaped.strip()) : escaped;
    }
}
