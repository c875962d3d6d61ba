package io.zhiqiao.survey;

import static io.zhiqiao.HeldTour.ok;
import static io.zhiqiao.HeldTour.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.HeldTour;
import io.zhiqiao.PostOffice;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Surveys that go out by themselves over a real mail server, once; who cannot be reached waits for the office. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyMailTest {

    private static final PostOffice POST = new PostOffice();
    private static final Pattern LINK = Pattern.compile("https://zhiqiao\\.example\\.cn(/survey/[\\w.-]+)\\?lang=zh");
    private static final Map<String, String> ANSWER =
            Map.of("mark1", "5", "mark2", "4", "mark3", "3", "mark4", "4", "mark5", "5", "words", "很好");

    @Autowired
    private SurveyAsking asking;

    @Autowired
    private SurveyLetters letters;

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private Clock clock;

    private Someone office;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.open(properties);
    }

    @BeforeAll
    void makePeople() {
        office = people.coordinator();
    }

    @AfterAll
    void end() {
        POST.close();
    }

    @AfterEach
    void forget() {
        HeldTour.clear(database);
        POST.empty();
    }

    @Test
    void bothSidesAreAskedWhenTheTourIsOverAndAnswerWithoutSigningIn() {
        var tour = HeldTour.of(database, "RECORDING", 1);

        pass(clock.instant());
        pass(clock.instant().plus(Duration.ofHours(1)));

        assertThat(POST.received())
                .hasSize(2)
                .allSatisfy(letter -> assertThat(PostOffice.subject(letter)).startsWith("请您评价"));
        assertThat(asked(tour)).containsExactlyInAnyOrder("朱铸 SENT", "李电 SENT", "渝试压铸有限公司 TO_GIVE");
        var link = LINK.matcher(PostOffice.text(POST.received().getFirst()));
        assertThat(link.find()).isTrue();
        var nobody = people.nobody();
        assertThat(nobody.form(link.group(1), link.group(1), ANSWER).statusCode())
                .isEqualTo(302);
        assertThat(ok(office.get(surveys(tour))).get("answered").asInt()).isEqualTo(1);
    }

    @Test
    void tourThatRunsOrEndedLongAgoAsksNobodyByItself() {
        HeldTour.of(database, "RUNNING", 0);
        HeldTour.of(database, "FOLLOW_30", SurveyAsking.ASKING_DAYS + 1);

        pass(clock.instant());

        assertThat(count("tour_survey")).isZero();
        assertThat(POST.received()).isEmpty();
    }

    @Test
    void whoKeepsSilentIsRemindedOnceAndWhoAnsweredIsNot() {
        HeldTour.of(database, "RECORDING", 1);
        pass(clock.instant());
        var first = LINK.matcher(PostOffice.text(POST.received().getFirst()));
        assertThat(first.find()).isTrue();
        people.nobody().form(first.group(1), first.group(1), ANSWER);
        POST.empty();

        pass(clock.instant().plus(SurveyAsking.SILENCE.minusHours(1)));
        assertThat(POST.received()).isEmpty();
        pass(clock.instant().plus(SurveyAsking.SILENCE.plusHours(1)));
        pass(clock.instant().plus(SurveyAsking.SILENCE.multipliedBy(2)));

        assertThat(POST.received())
                .singleElement()
                .satisfies(letter -> assertThat(PostOffice.subject(letter)).startsWith("提醒"));
    }

    @Test
    void nobodyIsRemindedOfALinkThatHasEnded() {
        HeldTour.of(database, "RECORDING", 1);
        pass(clock.instant());
        POST.empty();

        pass(clock.instant().plus(SurveyLinks.LIFE));

        assertThat(POST.received()).isEmpty();
    }

    @Test
    void severalNodesAskAndSendOnce() throws Exception {
        HeldTour.of(database, "RECORDING", 1);
        var nodes = 4;
        var together = new CyclicBarrier(nodes);
        try (var threads = Executors.newFixedThreadPool(
                nodes, Thread.ofPlatform().name("node-", 0).factory())) {
            var all = IntStream.range(0, nodes)
                    .mapToObj(node -> threads.submit(() -> {
                        together.await();
                        pass(clock.instant());
                        return node;
                    }))
                    .toList();
            for (var one : all) {
                one.get();
            }
        }
        pass(clock.instant());

        assertThat(count("tour_survey")).isEqualTo(3);
        assertThat(count("survey_letter")).isEqualTo(3);
        assertThat(POST.received()).hasSize(2);
    }

    @Test
    void whoHasNoAddressIsHandedTheLinkByTheOffice() {
        var tour = HeldTour.of(database, "RECORDING", 1);
        pass(clock.instant());
        var firm = surveys(tour) + "/"
                + database.queryForObject(
                        "select survey_id from tour_survey where person_key = ?", String.class, TestCorpus.FIRM_ID);
        assertThat(office.get("/tours/" + tour.id() + "/surveys").body()).contains("请转交的问卷（1）", "资料中没有可用的邮箱");

        assertThat(refused(office.send("POST", firm + "/letter/again", ""))).isEqualTo("409 no-mail");
        assertThat(people.expert(TestCorpus.CASTER)
                        .send("POST", firm + "/given", "")
                        .statusCode())
                .isEqualTo(403);
        ok(office.send("POST", firm + "/given", ""));

        assertThat(asked(tour)).contains("渝试压铸有限公司 GIVEN");
        assertThat(refused(office.send("POST", firm + "/given", ""))).isEqualTo("409 not-stuck");
        assertThat(office.get("/tours/" + tour.id() + "/surveys").body()).doesNotContain("请转交的问卷");
    }

    /** As the scheduler does, one after the other. */
    private void pass(Instant now) {
        asking.keepLimits(now);
        letters.deliver(now.plusSeconds(1));
    }

    private List<String> asked(HeldTour tour) {
        return StreamSupport.stream(ok(office.get(surveys(tour) + "/asked")).spliterator(), false)
                .map(one -> one.get("name").asString() + " " + one.get("letter").asString())
                .toList();
    }

    private int count(String table) {
        return database.queryForList("select * from " + table).size();
    }

    private static String surveys(HeldTour tour) {
        return "/api/v1/tours/" + tour.id() + "/surveys";
    }
}
