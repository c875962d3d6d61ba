package io.zhiqiao.survey;

/** What a link turned out to be. */
sealed interface SurveyLink {

    /**
     * One of ours that has not ended.
     *
     * @param surveyId of the survey
     */
    record Working(String surveyId) implements SurveyLink {}

    /** One of ours that has ended. */
    record Ended() implements SurveyLink {}

    /** Incomplete, or none of ours. */
    record Forged() implements SurveyLink {}
}
