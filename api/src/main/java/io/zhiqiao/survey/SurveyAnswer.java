package io.zhiqiao.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it is sent.
 *
 * @param marks five of 1 to 5, in the order of the questions
 * @param words in own words
 */
public record SurveyAnswer(
        @Nullable List<@Nullable Integer> marks, @Nullable String words) {}
