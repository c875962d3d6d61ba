package io.zhiqiao.agenda;

import static io.zhiqiao.ServiceClient.ok;
import static io.zhiqiao.agenda.PlannedTours.CASTING;
import static io.zhiqiao.agenda.PlannedTours.api;
import static io.zhiqiao.agenda.PlannedTours.stopId;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.Someone;
import io.zhiqiao.indexer.corpus.Problem;
import io.zhiqiao.indexer.corpus.ProblemId;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.record.AcceptedRecords;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Which problems of a tour could be talked about together. */
@AgendaTest
class JointSuggestionsTest {

    private static final String ALIKE = "P-CASTING-TOO";
    private static final Pattern CHOSEN = Pattern.compile(
            "name=\"group\\.([^\"]+)\">(?:(?!</select>).)*?<option value=\"([A-Z])\"[^>]*selected", Pattern.DOTALL);

    @Autowired
    private AcceptedRecords records;

    @Autowired
    private TransactionTemplate transaction;

    private final PlannedTours tours;
    private final Someone office;

    @Autowired
    JointSuggestionsTest(PlannedTours tours) {
        this.tours = tours;
        office = tours.office();
    }

    @BeforeAll
    void anotherFirmCastsHousingsToo() {
        var problem = Problem.ofText(new ProblemId(ALIKE), "压铸水泵壳体试漏不合格率高", "压铸水泵壳体加工后试漏，一百件里有十来件漏气，剖开多是气孔。");
        transaction.executeWithoutResult(status -> records.put(RecordKind.PROBLEMS, problem, "test", 0));
    }

    @Test
    void whatIsAlikeIsSuggestedAndNothingIsSavedYet() {
        var tourId = withTwoCastings();

        var page = ok(200, office.get("/tours/" + tourId + "/agenda/wishes?suggest=true"))
                .body();

        assertThat(chosen(page)).containsExactlyInAnyOrder(CASTING + " A", ALIKE + " A");
        assertThat(page).contains("保存后才算数");
        assertThat(chosen(ok(200, office.get("/tours/" + tourId + "/agenda/wishes"))
                        .body()))
                .isEmpty();
    }

    @Test
    void whatIsMetAtDifferentStopsStaysApart() {
        var tourId = withTwoCastings();
        tours.wish(tourId, """
                "places":[{"problemId":"%s","stopId":"%s"},{"problemId":"%s","stopId":"%s"}]""".formatted(CASTING, stopId(tourId, 0), ALIKE, stopId(tourId, 1)));

        var page = ok(200, office.get("/tours/" + tourId + "/agenda/wishes?suggest=true"))
                .body();

        assertThat(chosen(page)).isEmpty();
        assertThat(page).contains("没有相近到可以联合走访的难题");
    }

    private String withTwoCastings() {
        var tourId = tours.tour("MATCHING");
        tours.join(tourId, ALIKE, "E-LI", "CHOSEN");
        ok(200, office.send("POST", api(tourId) + "/meetings", "{}"));
        return tourId;
    }

    private static List<String> chosen(String page) {
        return CHOSEN.matcher(page)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .toList();
    }
}
