package io.zhiqiao.survey;

import io.zhiqiao.service.Side;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The survey of one person, or firm, after a tour.
 *
 * @param surveyId random, unchanging
 * @param tourId of which tour
 * @param side expert or firm
 * @param personKey id of the expert, or key of the firm; of a tour and a person there is one
 * @param askedAt when the office asked
 * @param answeredAt null before it was answered
 * @param marks {@value #QUESTIONS} marks of {@value #LEAST} to {@value #MOST}, separated by commas; blank before it was answered
 * @param words in own words; may be blank
 * @param version grows with each change; 0 before it is written
 */
@Table("tour_survey")
public record Survey(
        @Id String surveyId,
        String tourId,
        Side side,
        String personKey,
        Instant askedAt,
        @Nullable Instant answeredAt,
        String marks,
        String words,
        @Version long version) {

    /** How many questions. */
    public static final int QUESTIONS = 5;

    /** The worst mark. */
    public static final int LEAST = 1;

    /** The best mark. */
    public static final int MOST = 5;

    /** Whether it was answered. */
    public boolean isAnswered() {
        return answeredAt != null;
    }

    /** The marks in the order of the questions; empty before it was answered. */
    public List<Integer> markList() {
        return marks.isEmpty()
                ? List.of()
                : Arrays.stream(marks.split(",", -1)).map(Integer::valueOf).toList();
    }

    Survey answered(List<Integer> given, String said, Instant now) {
        var joined = given.stream().map(String::valueOf).collect(Collectors.joining(","));
        return new Survey(surveyId, tourId, side, personKey, askedAt, now, joined, said, version);
    }
}
