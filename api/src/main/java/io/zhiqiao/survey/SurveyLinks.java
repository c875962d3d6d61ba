package io.zhiqiao.survey;

import io.zhiqiao.link.LinkKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Links with which a survey is answered without signing in: signed, and ending. */
@Component
class SurveyLinks {

    /** How long a survey may be answered by its link. */
    static final Duration LIFE = Duration.ofDays(90);

    private static final int RADIX = 36;
    private static final Pattern SAID = Pattern.compile("survey\\.([A-Za-z0-9-]{8,40})\\.([0-9a-z]{1,9})");

    private final LinkKey key;
    private final Clock clock;

    SurveyLinks(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** When the link of a survey ends. */
    static Instant end(Survey survey) {
        return survey.askedAt().plus(LIFE);
    }

    /** What stands in the link of a survey; the same each time. */
    String token(Survey survey) {
        var end = end(survey).getEpochSecond();
        return key.signed("survey.%s.%s".formatted(survey.surveyId(), Long.toString(end, RADIX)));
    }

    /** What a link says, if it is one of ours. */
    SurveyLink read(String token) {
        var said = key.said(token).map(SAID::matcher);
        if (said.isEmpty() || !said.get().matches()) {
            return new SurveyLink.Forged();
        }
        var end = Instant.ofEpochSecond(Long.parseLong(said.get().group(2), RADIX));
        return clock.instant().isBefore(end) ? new SurveyLink.Working(said.get().group(1)) : new SurveyLink.Ended();
    }
}
