package io.zhiqiao.survey;

import io.zhiqiao.mail.LetterState;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** The letters of surveys. */
interface SurveyLetterRows extends CrudRepository<SurveyLetter, Long> {

    List<SurveyLetter> findBySurveyIdOrderByLetterId(String surveyId);

    List<SurveyLetter> findBySurveyIdInOrderByLetterId(Collection<String> surveyIds);

    /** Letters of surveys that nobody has answered yet. */
    @Query("select l.* from survey_letter l join tour_survey s on s.survey_id = l.survey_id"
            + " where l.state = :state and l.next_try_at <= :until and s.answered_at is null order by l.letter_id")
    List<SurveyLetter> waiting(LetterState state, Instant until);

    /** Letters that asked and were sent until then, of surveys that nobody answered and nobody was reminded of. */
    @Query("select l.* from survey_letter l join tour_survey s on s.survey_id = l.survey_id"
            + " where l.kind = 'SURVEY' and l.state = 'SENT' and l.done_at <= :until and s.answered_at is null"
            + " and not exists (select 1 from survey_letter r where r.survey_id = l.survey_id and r.kind = 'SURVEY_REMINDER')"
            + " order by l.letter_id")
    List<SurveyLetter> silent(Instant until);
}
