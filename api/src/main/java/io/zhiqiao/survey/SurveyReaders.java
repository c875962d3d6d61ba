package io.zhiqiao.survey;

import io.zhiqiao.agenda.Firms;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.invite.LetterLanguages;
import io.zhiqiao.mail.MailAddress;
import io.zhiqiao.record.AcceptedRecords;
import io.zhiqiao.service.Side;
import io.zhiqiao.tour.TourProblem;
import io.zhiqiao.tour.Tours;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How those who are asked are called, and where they are written to. */
@Component
class SurveyReaders {

    private final AcceptedRecords records;
    private final Firms firms;
    private final LetterLanguages languages;
    private final Tours tours;

    SurveyReaders(AcceptedRecords records, Firms firms, LetterLanguages languages, Tours tours) {
        this.records = records;
        this.firms = firms;
        this.languages = languages;
        this.tours = tours;
    }

    String name(Survey survey) {
        return survey.side() == Side.EXPERT ? firms.expert(survey.personKey()) : firms.firm(survey.personKey());
    }

    /** The expert's title; empty for a firm. */
    String title(Survey survey) {
        return survey.side() == Side.EXPERT
                ? expert(survey).map(one -> one.employment().title()).orElse("")
                : "";
    }

    /** {@code zh} or {@code en}. */
    String language(Survey survey) {
        return survey.side() == Side.EXPERT ? languages.of(survey.tourId(), survey.personKey()) : "zh";
    }

    /** The expert's address; for a firm the first one that stands in a contact of its problems of the tour, or in its own. */
    Optional<String> address(Survey survey) {
        return contacts(survey)
                .flatMap(contact -> MailAddress.first(contact).stream())
                .findFirst();
    }

    private Stream<String> contacts(Survey survey) {
        if (survey.side() == Side.EXPERT) {
            return expert(survey).map(one -> one.contact().email()).stream();
        }
        return Stream.concat(
                tours.problemsOf(survey.tourId()).stream()
                        .map(TourProblem::problemId)
                        .filter(problemId -> firms.of(problemId).key().equals(survey.personKey()))
                        .flatMap(problemId -> records.find(RecordKind.PROBLEMS, problemId).stream())
                        .map(found -> found.record().posting().contact()),
                records
                        .find(RecordKind.ORGANISATIONS, survey.personKey())
                        .map(found -> found.record().contact())
                        .stream());
    }

    private Optional<Expert> expert(Survey survey) {
        return records.find(RecordKind.EXPERTS, survey.personKey()).map(found -> found.record());
    }
}
