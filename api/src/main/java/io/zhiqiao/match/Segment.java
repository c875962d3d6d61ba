package io.zhiqiao.match;

import io.zhiqiao.match.MatchResponse.MarkResponse;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a quoted passage.
 *
 * @param text as it stands in the passage
 * @param marked whether it has words of the problem
 */
public record Segment(String text, boolean marked) {

    /** {@code passage} cut at {@code marks}; the parts joined are the passage. */
    static List<Segment> of(String passage, List<MarkResponse> marks) {
        var segments = new ArrayList<Segment>();
        var at = 0;
        for (var mark : marks) {
            add(segments, passage.substring(at, mark.start()), false);
            add(segments, passage.substring(mark.start(), mark.end()), true);
            at = mark.end();
        }
        add(segments, passage.substring(at), false);
        return segments;
    }

    private static void add(List<Segment> segments, String text, boolean marked) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, marked));
        }
    }
}
