package io.zhiqiao.report;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.put;
import static io.zhiqiao.HeldTour.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.survey.Surveys;
import io.zhiqiao.tour.Tours;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** The report of a tour: figures that open to what they count, texts, the Word document. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=reports")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportApiTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private ReportWord word;

    @Autowired
    private FigureBook book;

    @Autowired
    private Tours tours;

    @Autowired
    private Surveys surveys;

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
    void figuresCountWhatIsRecorded() {
        var tour = prepared();

        var report = ok(office.get(report(tour)));

        assertThat(value(report, "experts")).isEqualByComparingTo("2");
        assertThat(value(report, "firms")).isEqualByComparingTo("1");
        assertThat(value(report, "guests")).isEqualByComparingTo("1");
        assertThat(value(report, "accepted")).isEqualByComparingTo("3");
        assertThat(value(report, "docked")).isEqualByComparingTo("2");
        assertThat(value(report, "held")).isEqualByComparingTo("2");
        assertThat(value(report, "outcome-cooperation")).isEqualByComparingTo("1");
        assertThat(value(report, "outcome-useful")).isEqualByComparingTo("1");
        assertThat(value(report, "kind-technology")).isEqualByComparingTo("2");
        assertThat(value(report, "amount")).isEqualByComparingTo("7");
        assertThat(value(report, "level-5")).isEqualByComparingTo("1");
        assertThat(value(report, "level-2")).isEqualByComparingTo("1");
        assertThat(value(report, "level-none")).isEqualByComparingTo("1");
        assertThat(value(report, "solved")).isEqualByComparingTo("1");
        assertThat(value(report, "shared")).isEqualByComparingTo("0");
        assertThat(value(report, "answers")).isEqualByComparingTo("3");
        assertThat(value(report, "cost-spent")).isEqualByComparingTo("11.25");
        assertThat(report.get("dockingRate").decimalValue()).isEqualByComparingTo("66.7");
    }

    @Test
    void everyFigureOpensToAsManyRecordsAsItCounts() {
        var tour = prepared();
        var sums = new BigDecimal[] {BigDecimal.ZERO};

        for (JsonNode figure : ok(office.get(report(tour))).get("figures")) {
            var key = figure.get("key").asString();
            var page = office.get("/tours/" + tour.id() + "/report/figures/" + key);
            assertThat(page.statusCode()).as(key).isEqualTo(200);
            var rows = page.body().split("<li class=\"one-match\"", -1).length - 1;
            var lines = ok(office.get(report(tour) + "/figures/" + key)).get("lines");
            assertThat(rows).as(key).isEqualTo(lines.size());
            if (key.equals("amount") || key.startsWith("cost-")) {
                var sum = BigDecimal.ZERO;
                for (JsonNode line : lines) {
                    sum = sum.add(line.get("amount").decimalValue());
                }
                sums[0] = sums[0].add(sum);
                assertThat(figure.get("value").decimalValue()).as(key).isEqualByComparingTo(sum);
            } else {
                assertThat(figure.get("value").asInt()).as(key).isEqualTo(rows);
            }
            assertThat(office.get("/tours/" + tour.id() + "/report").body()).contains("/report/figures/" + key + "\"");
        }
        assertThat(sums[0]).isPositive();
        assertThat(refused(office.get(report(tour) + "/figures/nothing"))).isEqualTo("404 not-found");
    }

    @Test
    void figuresOfMeetingsOpenToTheRecordsOfTheirMeetings() {
        var tour = prepared();
        for (var key : List.of("held", "outcome-cooperation", "outcome-useful")) {
            var lines = ok(office.get(report(tour) + "/figures/" + key)).get("lines");
            assertThat(lines).as(key).isNotEmpty();
            for (JsonNode line : lines) {
                var url = line.get("url").asString();
                assertThat(url).matches("/tours/" + tour.id() + "/meetings/[0-9a-f-]{36}/record");
                assertThat(office.get(url).body()).contains(line.get("title").asString());
                assertThat(line.at("/detail/zh").asString()).contains("还没有会面记录");
            }
        }
    }

    @Test
    void meetingThatWasNotHeldDocksNothing() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        database.update("update meeting set outcome = 'NOT_HELD'");

        var report = ok(office.get(report(tour)));

        assertThat(value(report, "held")).isZero();
        assertThat(report.get("dockingRate").decimalValue()).isZero();
        assertThat(value(report, "outcome-not-held")).isEqualByComparingTo("2");
    }

    @Test
    void textsOfTheOfficeAreKeptWithTheirVersion() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        var texts = report(tour) + "/texts";

        var written = ok(put(office, texts, "{\"cases\":[\"一\",\"二\"],\"issues\":\"场地小\",\"nextPlan\":\"回访\"}", 0));

        assertThat(written.at("/texts/second").asString()).isEqualTo("二");
        assertThat(refused(put(office, texts, "{\"issues\":\"x\"}", 0))).isEqualTo("412 stale");
        assertThat(refused(put(office, texts, "{\"cases\":[\"1\",\"2\",\"3\",\"4\"]}", 1)))
                .isEqualTo("422 too-many");
        assertThat(refused(put(office, texts, "{\"issues\":\"%s\"}".formatted("长".repeat(4001)), 1)))
                .isEqualTo("422 too-long");
        assertThat(office.get("/tours/" + tour.id() + "/report").body()).contains("场地小");
        assertThat(refused(people.coordinatorOf("永川区").get(report(tour)))).isEqualTo("404 not-found");
        assertThat(people.expert(TestCorpus.CASTER).get(report(tour)).statusCode())
                .isEqualTo(403);
    }

    @Test
    void wordSaysWhatThePageSays() throws IOException {
        var tour = prepared();
        ok(put(office, report(tour) + "/texts", "{\"cases\":[\"压铸漏气案例\"],\"issues\":\"场地小\",\"nextPlan\":\"回访\"}", 0));

        assertThat(office.get("/tours/" + tour.id() + "/report/word").statusCode())
                .isEqualTo(200);
        assertThat(word(tour))
                .contains("活动总结报告", "专家 2 人、企业 1 家、嘉宾 1 人", "需求对接率 66.7%", "合作金额 7 万元")
                .contains("“试用达标”1 项", "压铸漏气案例", "场地小", "平均 4.60 分", "实际支出 11.25 万元")
                .contains("压铸电机壳体试漏不合格率高\t渝试压铸有限公司 " + tour.day() + "\t试用达标\t技术")
                .doesNotContain("{", "协办单位");
    }

    @Test
    void wordTellsNoMeanOfAFewAnswers() throws IOException {
        var tour = HeldTour.of(database, "RECORDING", 2);
        ok(office.send("POST", "/api/v1/tours/" + tour.id() + "/surveys", ""));
        answer(people.expert(TestCorpus.CASTER));

        assertThat(word(tour)).contains("收回问卷 1 份，平均 （不足 3 份，不计） 分");
    }

    private String word(HeldTour tour) throws IOException {
        var found = tours.known(tour.id()).orElseThrow();
        var texts = new ReportTexts(tour.id(), "压铸漏气案例", "", "", "场地小", "回访", 1);
        var report = new EventReport(found, book.figures(found), surveys.figures(tour.id()), texts);
        var out = new ByteArrayOutputStream();
        word.write(report, out);
        try (var document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()));
                var text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    /** A problem that nobody met, one solved, one diagnosed; a guest; three answers. */
    private HeldTour prepared() {
        var tour = HeldTour.of(database, "RECORDING", 2);
        tour.guest("刘主任");
        database.update(
                "insert into tour_problem values ('entry-opera', ?, 'P-OPERA', 1, 'OFFICE', now(), now(), null, null, 1)",
                tour.id());
        var firm = people.ofEnterprise(TestCorpus.FIRM_ID);
        ok(tour.state(firm, TestCorpus.CASTING, "T_0", 5, tour.document(TestCorpus.CASTING)));
        ok(tour.state(office, "P-BATTERY", "T_0", 2));
        ok(office.send("POST", "/api/v1/tours/" + tour.id() + "/surveys", ""));
        answer(firm);
        answer(people.expert(TestCorpus.CASTER));
        answer(people.expert("E-LI"));
        return tour;
    }

    private static void answer(Someone who) {
        var surveyId = ok(who.get("/api/v1/my/surveys")).get(0).get("surveyId").asString();
        ok(who.send("PUT", "/api/v1/my/surveys/" + surveyId, "{\"marks\":[5,4,5,4,5]}"));
    }

    private static BigDecimal value(JsonNode report, String key) {
        for (JsonNode figure : report.get("figures")) {
            if (figure.get("key").asString().equals(key)) {
                return figure.get("value").decimalValue();
            }
        }
        throw new AssertionError(key);
    }

    private static String report(HeldTour tour) {
        return "/api/v1/tours/" + tour.id() + "/report";
    }
}
