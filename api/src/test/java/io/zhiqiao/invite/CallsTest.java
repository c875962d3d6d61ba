package io.zhiqiao.invite;

import static io.zhiqiao.ServiceClient.refused;
import static io.zhiqiao.invite.InvitedTour.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Silence, with days going by, and calls. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=invitations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Audit audit;

    @Autowired
    private AnswerLimits limits;

    @Autowired
    private Clock clock;

    private Someone office;
    private InvitedTour tour;

    @BeforeEach
    void prepare() {
        office = people.coordinator();
        tour = InvitedTour.inviting(office, database, "璧山区县行", TestCorpus.CASTING)
                .seats(TestCorpus.CASTING, "E-ZHU", "E-LI");
        tour.invited("E-ZHU");
    }

    @AfterEach
    void end() {
        tour.over();
    }

    @Test
    void silenceIsRemindedOfOnceAndThenDrawsTheNext() {
        tour.given("E-ZHU");
        after(2);
        assertThat(state("E-ZHU")).isEqualTo("SENT");
        after(4);
        after(5);
        assertThat(state("E-ZHU")).isEqualTo("REMINDED");
        assertThat(tour.of("E-ZHU").at("/letter/kind/en").asString()).isEqualTo("Reminder");
        assertThat(letters("REMINDER")).isEqualTo(1);
        assertThat(tour.letter("E-ZHU").at("/text").asString()).contains("还没有收到您的答复", "/invitation/");

        after(9);
        assertThat(state("E-ZHU")).isEqualTo("EXPIRED");
        assertThat(state("E-LI")).isEqualTo("DRAFTED");
        assertThat(tour.of("E-LI").at("/because/zh").asString()).contains("代替朱铸", "逾期未答复");
        assertThat(read(200, office.get("/api/v1/answers"))
                        .at("/answers")
                        .valueStream()
                        .map(one -> one.path("invitationId").asString("")))
                .doesNotContain(tour.of("E-ZHU").at("/invitationId").asString());
    }

    @Test
    void silenceOfSomebodyWhoGotNoLetterIsNoAnswer() {
        after(4);
        after(9);

        assertThat(state("E-ZHU")).isEqualTo("SENT");
        tour.given("E-ZHU");
        after(9);
        assertThat(state("E-ZHU")).isEqualTo("EXPIRED");
    }

    @Test
    void invitationThatEndedIsNotSentAgainOnceTheSeatIsGivenAway() {
        tour.given("E-ZHU");
        after(9);
        assertThat(refused(InvitedTour.step(office, tour.of("E-ZHU"), "send-again", "{}")))
                .isEqualTo("409 seated");
    }

    @Test
    void numberIsMaskedAndEachLookAtItIsAudited() {
        tour.given("E-ZHU");
        after(4);
        var path = "/api/v1/tour-invitations/" + id() + "/phone";

        var calls = office.get("/api/v1/tours/" + tour.id() + "/calls");
        assertThat(calls.body()).contains("139******34").doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL);
        assertThat(shown()).isZero();

        assertThat(read(200, office.send("POST", path, "")).at("/phone").asString())
                .isEqualTo(TestCorpus.MOBILE);
        read(200, office.send("POST", path, ""));
        assertThat(shown()).isEqualTo(2);
        assertThat(audit.of(InvitationSteps.KIND, id()))
                .allSatisfy(entry -> assertThat(entry.toString()).doesNotContain(TestCorpus.MOBILE));
        assertThat(people.coordinatorOf("万州区").send("POST", path, "").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheExpertSaysOnThePhoneIsAnAnswer() {
        tour.given("E-ZHU");
        after(4);
        var path = "/api/v1/tour-invitations/" + id() + "/calls";
        var tag = InvitedTour.tag(tour.of("E-ZHU"));

        read(
                201,
                office.send(
                        "POST",
                        path,
                        "{\"result\":\"NOT_REACHED\",\"note\":\"占线\"}",
                        "If-Match",
                        tag,
                        "Idempotency-Key",
                        "c1"));
        read(
                201,
                office.send(
                        "POST",
                        path,
                        "{\"result\":\"NOT_REACHED\",\"note\":\"占线\"}",
                        "If-Match",
                        tag,
                        "Idempotency-Key",
                        "c1"));
        assertThat(read(200, office.get("/api/v1/tours/" + tour.id() + "/calls"))
                        .at("/0/calls")
                        .size())
                .isEqualTo(1);
        assertThat(refused(office.send("POST", path, "{}", "If-Match", tag))).isEqualTo("422 result");
        assertThat(refused(office.send("POST", path, "{\"result\":\"DECLINED\"}", "If-Match", tag)))
                .startsWith("422");

        read(201, office.send("POST", path, "{\"result\":\"DECLINED\",\"reasonCode\":\"TIME\"}", "If-Match", tag));
        assertThat(state("E-ZHU")).isEqualTo("DECLINED");
        assertThat(state("E-LI")).isEqualTo("DRAFTED");
        assertThat(read(200, office.get("/api/v1/tours/" + tour.id() + "/calls"))
                        .size())
                .isZero();
    }

    @Test
    void shortNumbersAreHiddenWhole() {
        assertThat(Calls.mask("12345")).isEqualTo("*****");
        assertThat(Calls.mask("")).isEmpty();
        assertThat(Calls.mask("02312345678")).isEqualTo("023******78");
    }

    private void after(int days) {
        limits.keepLimits(clock.instant().plus(Duration.ofDays(days)));
    }

    private String state(String expertId) {
        return tour.of(expertId).at("/state").asString();
    }

    private String id() {
        return tour.of("E-ZHU").at("/invitationId").asString();
    }

    private long shown() {
        return audit.of(InvitationSteps.KIND, id()).stream()
                .filter(entry -> entry.action().equals("contact.show"))
                .count();
    }

    private int letters(String kind) {
        return database.sql("select count(*) from tour_letter where invitation_id = ? and kind = ?")
                .params(id(), kind)
                .query(Integer.class)
                .single();
    }
}
