package io.zhiqiao.posting;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a text under one heading.
 *
 * @param heading null for what stands under none
 * @param text the words under it, as they stand
 */
record TextPart(@Nullable Heading heading, String text) {

    private static final Pattern COLON = Pattern.compile("[:：\\t]");
    private static final Pattern BRACKETED = Pattern.compile("^\\s*[【\\[]([^】\\]]{1,20})[】\\]]\\s*[:：]?(.*)$");

    /** The parts of a text in their order; headings themselves are left out. */
    static List<TextPart> of(String text) {
        var parts = new ArrayList<TextPart>();
        Heading heading = null;
        var words = new StringBuilder();
        for (var line : text.lines().toList()) {
            var head = Line.of(line);
            if (head.heading() != null) {
                add(parts, heading, words);
                heading = head.heading();
            }
            words.append(head.rest()).append('\n');
        }
        add(parts, heading, words);
        return parts;
    }

    private static void add(List<TextPart> parts, @Nullable Heading heading, StringBuilder words) {
        var text = words.toString().strip();
        if (!text.isEmpty()) {
            parts.add(new TextPart(heading, text));
        }
        words.setLength(0);
    }

    /** A line, and what of it is heading. */
    private record Line(@Nullable Heading heading, String rest) {

        static Line of(String line) {
            var bracketed = BRACKETED.matcher(line);
            if (bracketed.matches()) {
                var heading = Heading.of(bracketed.group(1));
                if (heading.isPresent()) {
                    return new Line(heading.get(), bracketed.group(2).strip());
                }
            }
            var colon = COLON.matcher(line);
            if (colon.find()) {
                var heading = Heading.of(line.substring(0, colon.start()));
                if (heading.isPresent()) {
                    return new Line(heading.get(), line.substring(colon.end()).strip());
                }
            }
            return Heading.of(line).map(heading -> new Line(heading, "")).orElseGet(() -> new Line(null, line));
        }
    }
}
