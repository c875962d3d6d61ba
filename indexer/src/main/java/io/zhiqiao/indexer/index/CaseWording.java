package io.zhiqiao.indexer.index;

import io.zhiqiao.indexer.corpus.LibraryCase;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which words of a case are looked for. People ask with a problem, so that meaning is compared with what was wrong; the
 * words of what was done count, too. Nobody's name is among them.
 *
 * @param problem title and situation, for the model that reads sentences
 * @param whole all that is told
 */
public record CaseWording(String problem, String whole) {

    /** The wording of {@code told}. */
    public static CaseWording of(LibraryCase told) {
        var story = told.story();
        return new CaseWording(
                joined(told.title(), story.situation()),
                joined(told.title(), story.situation(), story.approach(), story.result()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
