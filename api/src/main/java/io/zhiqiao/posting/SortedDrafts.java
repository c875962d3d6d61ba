package io.zhiqiao.posting;

import io.zhiqiao.error.RejectedException;
import io.zhiqiao.problem.KnownProblem;
import io.zhiqiao.problem.ProblemIds;
import io.zhiqiao.problem.ProblemPosting;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft of an enterprise's problem of a text that somebody else wrote down, sorted as a pasted one is. */
@Service
public class SortedDrafts {

    private static final int FIRST_WORDS = 40;

    private final ProblemIntake intake;
    private final ProblemPosting posting;
    private final ProblemIds ids;
    private final Clock clock;

    SortedDrafts(ProblemIntake intake, ProblemPosting posting, ProblemIds ids, Clock clock) {
        this.intake = intake;
        this.posting = posting;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The draft; the enterprise completes and sends it.
     *
     * @param organisationId the enterprise
     * @param text what was written down, 1 to 20,000 characters; it becomes the problem's text
     * @param source where it comes from, one of the list {@code source}
     * @throws RejectedException (403, 422) if whoever asks may not post for that enterprise, or the text cannot be taken
     */
    @Transactional
    public KnownProblem draft(String organisationId, String text, String source) {
        PostingPages.checkLength(text);
        var request = PostingFormReader.request(PastedText.sort(text, LocalDate.now(clock)));
        var titled = request.title() == null || request.title().isBlank() ? firstWords(text) : request.title();
        var fresh = intake.fresh(ids.next(), organisationId, request.from(titled, source));
        return posting.create(fresh, null);
    }

    private static String firstWords(String text) {
        var line = text.strip().lines().findFirst().orElse("");
        return line.substring(0, Math.min(FIRST_WORDS, line.length()));
    }
}
