package io.zhiqiao.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.link.LinkKey;
import io.zhiqiao.service.Side;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceTest
class SurveyLinksTest {

    private static final Instant ASKED = Instant.parse("2026-09-10T00:00:00Z");
    private static final Survey SURVEY =
            new Survey("0b9f2c1e-1111-2222-3333-444455556666", "T", Side.EXPERT, "E-ZHU", ASKED, null, "", "", 1);

    @Autowired
    private LinkKey key;

    @Test
    void linkWorksForNinetyDaysAndNoOtherTextPassesForOne() {
        var token = at(ASKED).token(SURVEY);

        assertThat(at(ASKED.plusSeconds(60)).read(token)).isEqualTo(new SurveyLink.Working(SURVEY.surveyId()));
        assertThat(at(ASKED.plus(SurveyLinks.LIFE)).read(token)).isInstanceOf(SurveyLink.Ended.class);
        assertThat(at(ASKED).read(key.signed(SURVEY.surveyId() + ".1.zzzzzz"))).isInstanceOf(SurveyLink.Forged.class);
        assertThat(at(ASKED).read(token.replace("survey.0", "survey.1"))).isInstanceOf(SurveyLink.Forged.class);
    }

    private SurveyLinks at(Instant now) {
        return new SurveyLinks(key, Clock.fixed(now, ZoneOffset.UTC));
    }
}
