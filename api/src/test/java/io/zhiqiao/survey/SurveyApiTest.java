package io.zhiqiao.survey;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** Surveys: asked once, answered once, told without breakdown where few answered. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=surveys")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyApiTest {

    private static final String GOOD = "{\"marks\":[5,4,5,4,5],\"words\":\"现场诊断很有帮助\"}";

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    private Someone office;

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
    }

    @Test
    void everybodyWhoCameIsAskedOnce() {
        var tour = HeldTour.of(database, "RECORDING", 1);

        var asked = ok(office.send("POST", surveys(tour), ""));
        tour.came("EXPERT", "E-MAI", "麦苗");
        var again = ok(office.send("POST", surveys(tour), ""));

        assertThat(asked.get("asked").asInt()).isEqualTo(3);
        assertThat(again.get("asked").asInt()).isEqualTo(4);
        assertThat(database.queryForObject("select count(*) from tour_survey", Integer.class))
                .isEqualTo(4);
    }

    @Test
    void answerIsGivenOnceByTheOneWhoWasAsked() {
        var tour = asked();
        var caster = people.expert(TestCorpus.CASTER);
        var path = "/api/v1/my/surveys/"
                + ok(caster.get("/api/v1/my/surveys")).get(0).get("surveyId").asString();

        assertThat(refused(caster.send("PUT", path, "{\"marks\":[5,4,5,4]}"))).isEqualTo("422 marks");
        assertThat(refused(caster.send("PUT", path, "{\"marks\":[5,4,5,4,6]}"))).isEqualTo("422 marks");
        assertThat(refused(people.expert("E-LI").send("PUT", path, GOOD))).isEqualTo("404 not-found");
        ok(caster.send("PUT", path, GOOD));

        assertThat(refused(caster.send("PUT", path, GOOD))).isEqualTo("409 answered");
        assertThat(ok(office.get(surveys(tour))).get("answered").asInt()).isEqualTo(1);
    }

    @Test
    void linkOpensOneSurveyWithoutSigningIn() {
        var tour = asked();
        var surveyId = database.queryForObject(
                "select survey_id from tour_survey where person_key = ?", String.class, TestCorpus.FIRM_ID);
        var url = ok(office.send("POST", surveys(tour) + "/" + surveyId + "/link", ""))
                .get("url")
                .asString();
        var page = url.substring(url.indexOf("/survey/"));
        var nobody = people.nobody();

        assertThat(nobody.get(page).statusCode()).isEqualTo(200);
        assertThat(nobody.get(page.substring(0, page.length() - 1)).statusCode())
                .isEqualTo(404);
        var answer = Map.of("mark1", "5", "mark2", "4", "mark3", "3", "mark4", "4", "mark5", "5", "words", "很好");
        assertThat(nobody.form(page, page, Map.of("mark1", "5")).statusCode()).isEqualTo(422);
        assertThat(nobody.form(page, page, answer).statusCode()).isEqualTo(302);

        assertThat(nobody.get(page).body()).contains("已收到您的问卷");
        var figures = ok(office.get(surveys(tour)));
        assertThat(figures.get("answered").asInt()).isEqualTo(1);
        assertThat(figures.get("mean").isNull()).isTrue();
    }

    @Test
    void fewAnswersAreToldWithoutBreakdown() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        tour.came("EXPERT", "E-MAI", "麦苗");
        ok(office.send("POST", surveys(tour), ""));
        answer(TestCorpus.CASTER, "E-LI");

        var two = ok(office.get(surveys(tour)));
        assertThat(two.at("/sides/0/answered").asInt()).isEqualTo(2);
        assertThat(two.at("/sides/0/questions")).isEmpty();
        assertThat(two.at("/sides/0/words")).isEmpty();
        assertThat(office.get("/tours/" + tour.id() + "/surveys").body())
                .contains("不足 3 份，不显示平均分和意见")
                .doesNotContain("现场诊断很有帮助");

        answer("E-MAI");
        var three = ok(office.get(surveys(tour)));
        assertThat(three.at("/sides/0/questions")).hasSize(5);
        assertThat(three.at("/sides/0/questions/0/mean").decimalValue()).isEqualByComparingTo("5.00");
        assertThat(three.at("/sides/0/questions/1/counts").toString()).isEqualTo("[0,0,0,3,0]");
        assertThat(office.get("/tours/" + tour.id() + "/surveys").body()).contains("现场诊断很有帮助");
    }

    @Test
    void onlyTheOfficeOfTheTourAsksAndReads() {
        var tour = HeldTour.of(database, "ANNOUNCED", 1);
        assertThat(refused(office.send("POST", surveys(tour), ""))).isEqualTo("409 not-held");
        tour.move("RECORDING", 1);

        assertThat(people.expert(TestCorpus.CASTER)
                        .send("POST", surveys(tour), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(refused(people.coordinatorOf("永川区").get(surveys(tour)))).isEqualTo("404 not-found");
        assertThat(refused(people.coordinatorOf("永川区").send("POST", surveys(tour), "")))
                .isEqualTo("404 not-found");
    }

    private HeldTour asked() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        ok(office.send("POST", surveys(tour), ""));
        return tour;
    }

    private void answer(String... experts) {
        for (var expertId : experts) {
            var expert = people.expert(expertId);
            var surveyId =
                    ok(expert.get("/api/v1/my/surveys")).get(0).get("surveyId").asString();
            ok(expert.send("PUT", "/api/v1/my/surveys/" + surveyId, GOOD));
        }
    }

    private static String surveys(HeldTour tour) {
        return "/api/v1/tours/" + tour.id() + "/surveys";
    }
}
