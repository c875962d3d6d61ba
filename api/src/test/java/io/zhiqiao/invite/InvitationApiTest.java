package io.zhiqiao.invite;

import static io.zhiqiao.invite.InvitedTour.read;
import static io.zhiqiao.invite.InvitedTour.refused;
import static io.zhiqiao.invite.InvitedTour.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.audit.Audit;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Waves, answers and stand-ins through the service, without a mail server. */
@ServiceTest
@TestPropertySource(properties = "zhiqiao.test=invitations")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationApiTest {

    @Autowired
    private Someone.Maker people;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Audit audit;

    private Someone office;
    private Someone zhu;
    private Someone li;
    private InvitedTour tour;

    @BeforeEach
    void prepare() {
        office = people.coordinator();
        zhu = people.expert("E-ZHU");
        li = people.expert("E-LI");
        tour = InvitedTour.inviting(office, database, "璧山区县行", TestCorpus.CASTING, "P-BATTERY")
                .seats(TestCorpus.CASTING, "E-ZHU", "E-LI", "E-MAI")
                .seats("P-BATTERY", "E-SHUI");
    }

    @AfterEach
    void end() {
        tour.over();
    }

    @Test
    void nobodyIsWrittenToBeforeAPersonReleasesTheWave() {
        var wave = tour.draft("E-ZHU");

        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("DRAFTED");
        assertThat(mine(zhu).size()).isZero();
        assertThat(refused(office.send("POST", letterOf("E-ZHU"), ""))).isEqualTo("409 not-released");
        assertThat(refused(tour.release(wave, ""))).isEqualTo("422 contact");

        tour.released(tour.worded(wave));

        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("SENT");
        assertThat(tour.of("E-ZHU").at("/letter/state").asString()).isEqualTo("TO_GIVE");
        assertThat(tour.live().at("/mailSetUp").asBoolean()).isFalse();
        assertThat(mine(zhu).size()).isEqualTo(1);
    }

    @Test
    void lettersToComeAreInTheLanguageThatTheOfficeChoseUntilTheyAnswered() {
        tour.invited("E-ZHU");
        var invitation = tour.of("E-ZHU");

        var english = read(200, inLanguage(invitation, "en"));

        assertThat(english.at("/letterLanguage").asString()).isEqualTo("en");
        assertThat(audit.of("tour-invitation", invitation.at("/invitationId").asString()))
                .anySatisfy(entry -> {
                    assertThat(entry.action()).isEqualTo("tour-invitation.language");
                    assertThat(entry.oldValue()).isEqualTo("zh");
                    assertThat(entry.newValue()).isEqualTo("en");
                });

        read(200, step(zhu, mine(zhu).getFirst(), "accept", "{}"));
        assertThat(refused(inLanguage(tour.of("E-ZHU"), "zh"))).isEqualTo("409 no-letter-to-come");
    }

    private HttpResponse<String> inLanguage(JsonNode invitation, String language) {
        return office.send(
                "PUT",
                "/api/v1/tour-invitations/" + invitation.at("/invitationId").asString() + "/language",
                "{\"language\":\"%s\"}".formatted(language),
                "If-Match",
                InvitedTour.tag(invitation));
    }

    private List<JsonNode> mine(Someone expert) {
        return read(200, expert.get("/api/v1/my/invitations"))
                .valueStream()
                .filter(one -> one.at("/tourId").asString().equals(tour.id()))
                .toList();
    }

    private String letterOf(String expertId) {
        return "/api/v1/tour-invitations/"
                + tour.of(expertId).at("/invitationId").asString() + "/letter";
    }

    @Test
    void letterSaysWhatTheExpertNeedsToKnow() {
        var wave = tour.worded(tour.draft("E-ZHU"));

        var letter = read(200, office.get(InvitedTour.path(wave) + "/letters")).at("/0");

        assertThat(letter.at("/subject").asString()).isEqualTo("邀请您参加“璧山区县行”");
        assertThat(letter.at("/body").asString())
                .contains("朱铸教授", "压铸电机壳体试漏不合格率高（请您任组长）", "璧山高新区，双星大道 8 号", "09:00–12:00", "王工 023-1234")
                .contains(wave.at("/answerBy").asString())
                .doesNotContain("{");
    }

    @Test
    void expertAcceptsOnThePageAndChangesTheirMindUntilTheTourIsLocked() {
        tour.invited("E-ZHU");
        var invitation = mine(zhu).getFirst();

        var accepted = read(
                200,
                step(
                        zhu,
                        invitation,
                        "accept",
                        "{\"freeFrom\":[\"%sT09:00:00\"],\"wishes\":\"需要投影\"}".formatted(InvitedTour.DAY)));
        assertThat(accepted.at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(accepted.at("/freeFrom/0").asString()).startsWith(InvitedTour.DAY + "T09:00");
        assertThat(tour.live().at("/counts/accepted").asInt()).isEqualTo(1);

        tour.step("lock");
        assertThat(refused(step(zhu, accepted, "decline-after-all", "{\"reasonCode\":\"TIME\"}")))
                .isEqualTo("409 tour-open");
        assertThat(refused(step(zhu, accepted, "change", "{}"))).isEqualTo("409 tour-open");
    }

    @Test
    void declinedSeatGoesToTheNextAlternateAsADraft() {
        tour.invited("E-ZHU");

        var declined = read(
                200, step(zhu, tour.of("E-ZHU"), "decline", "{\"reasonCode\":\"WRONG_FIELD\",\"reason\":\"我做砂型\"}"));

        assertThat(declined.at("/state").asString()).isEqualTo("DECLINED");
        assertThat(tour.role(TestCorpus.CASTING, "E-ZHU")).isEqualTo("ALTERNATE");
        assertThat(tour.role(TestCorpus.CASTING, "E-LI")).isEqualTo("LEADER");
        var drawn = tour.of("E-LI");
        assertThat(drawn.at("/state").asString()).isEqualTo("DRAFTED");
        assertThat(drawn.at("/because/zh").asString()).contains("代替朱铸", "方向不符");
        var wave = tour.live().at("/waves/0");
        assertThat(wave.at("/drawn").asBoolean()).isTrue();
        assertThat(wave.at("/state").asString()).isEqualTo("DRAFT");
        assertThat(wave.at("/contact").asString()).isEqualTo("王工 023-1234");
        assertThat(mine(li).size()).isZero();
        assertThat(read(200, office.get("/api/v1/answers?feeds=RANKING"))
                        .at("/answers/0/invitationId")
                        .asString())
                .isEqualTo(declined.at("/invitationId").asString());
    }

    @Test
    void secondDeclineDrawsTheThirdAndThenNobodyIsLeft() {
        tour.invited("E-ZHU");
        read(200, step(zhu, tour.of("E-ZHU"), "decline", "{\"reasonCode\":\"TIME\"}"));
        tour.released(tour.live().at("/waves/0"));
        read(200, step(li, tour.of("E-LI"), "decline", "{\"reasonCode\":\"PAY\"}"));

        assertThat(tour.of("E-MAI").at("/state").asString()).isEqualTo("DRAFTED");
        assertThat(tour.of("E-MAI").at("/because/zh").asString()).contains("代替李电", "报酬");

        tour.released(tour.live().at("/waves/0"));
        read(200, step(office, tour.of("E-MAI"), "decline", "{\"reasonCode\":\"CONFLICT\",\"reason\":\"电话\"}"));
        assertThat(tour.live().at("/problems/0/alternates").size()).isZero();
        assertThat(refused(office.send(
                        "POST", "/api/v1/tours/" + tour.id() + "/problems/" + TestCorpus.CASTING + "/stand-in", "")))
                .isEqualTo("409 no-alternate");
    }

    @Test
    void whoAcceptsAfterAllGetsTheSeatBackUnlessItIsPromised() {
        tour.invited("E-ZHU");
        var declined = read(200, step(zhu, tour.of("E-ZHU"), "decline", "{\"reasonCode\":\"TIME\"}"));

        var back = read(200, step(zhu, declined, "accept-after-all", "{}"));
        assertThat(back.at("/state").asString()).isEqualTo("ACCEPTED");
        assertThat(tour.role(TestCorpus.CASTING, "E-ZHU")).isNotEqualTo("ALTERNATE");
        assertThat(tour.role(TestCorpus.CASTING, "E-LI")).isEqualTo("ALTERNATE");
        assertThat(tour.of("E-LI").at("/state").asString()).isEqualTo("WITHDRAWN");

        read(200, step(zhu, back, "decline-after-all", "{\"reasonCode\":\"TIME\"}"));
        assertThat(tour.role(TestCorpus.CASTING, "E-MAI")).isNotEqualTo("ALTERNATE");
        tour.released(tour.live().at("/waves/0"));
        assertThat(refused(step(zhu, tour.of("E-ZHU"), "accept-after-all", "{}")))
                .isEqualTo("409 seat-free");
    }

    @Test
    void releaseIsAllOrNothingAndNamesWhoStandsInTheWay() {
        var wave = tour.worded(tour.draft("E-ZHU", "E-SHUI"));
        database.sql("delete from roster_seat where tour_id = ? and expert_id = 'E-SHUI'")
                .params(tour.id())
                .update();

        var refusal = tour.release(wave, "");

        assertThat(refused(refusal)).isEqualTo("409 not-ready");
        assertThat(refusal.body()).contains("单水").doesNotContain("朱铸");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("DRAFTED");
        assertThat(mine(zhu).size()).isZero();
    }

    @Test
    void wordsAreChecked() {
        var wave = tour.draft("E-ZHU");

        assertThat(refused(tour.word(
                        wave, "{\"contact\":\"王\",\"zh\":{\"subject\":\"邀请\",\"body\":\"{link} {salary}\"}}")))
                .isEqualTo("422 unknown-field");
        assertThat(refused(tour.word(wave, "{\"contact\":\"王\",\"zh\":{\"subject\":\"邀请\",\"body\":\"请回电\"}}")))
                .isEqualTo("422 no-link");
        assertThat(refused(
                        tour.word(wave, "{\"contact\":\"王\",\"en\":{\"subject\":\"a\\nBcc: b\",\"body\":\"{link}\"}}")))
                .isEqualTo("422 subject");
        var late = read(200, tour.word(wave, "{\"contact\":\"王\",\"answerBy\":\"%s\"}".formatted(InvitedTour.DAY)));
        assertThat(refused(tour.release(late, ""))).isEqualTo("422 answer-by");
        assertThat(refused(tour.word(wave, "{\"contact\":\"李\"}"))).isEqualTo("412 stale");
        assertThat(refused(office.send("PUT", InvitedTour.path(wave), "{}"))).isEqualTo("428 if-match");
    }

    @Test
    void draftSentTwiceIsMadeOnce() {
        var body = "{\"expertIds\":[\"E-ZHU\"]}";
        var path = "/api/v1/tours/" + tour.id() + "/waves";

        var first = read(201, office.send("POST", path, body, "Idempotency-Key", "w1"));
        var second = read(201, office.send("POST", path, body, "Idempotency-Key", "w1"));

        assertThat(second.at("/waveId")).isEqualTo(first.at("/waveId"));
        assertThat(tour.live().at("/waves").size()).isEqualTo(1);
        assertThat(refused(tour.tryDraft("E-ZHU"))).isEqualTo("422 not-to-invite");
        assertThat(refused(tour.tryDraft())).isEqualTo("422 experts");
        assertThat(refused(tour.tryDraft("E-LI"))).isEqualTo("422 not-to-invite");
    }

    @Test
    void droppedDraftTellsNobodyAndCanBeMadeAgain() {
        var wave = tour.draft("E-ZHU");

        read(200, office.send("POST", InvitedTour.path(wave) + "/drop", "", "If-Match", InvitedTour.tag(wave)));

        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(tour.of("E-ZHU").at("/letter").isNull()).isTrue();
        tour.draft("E-ZHU");
    }

    @Test
    void everyoneReachesTheirOwnOnly() {
        tour.invited("E-ZHU");
        var path = "/api/v1/tour-invitations/"
                + tour.of("E-ZHU").at("/invitationId").asString();

        assertThat(zhu.get(path).statusCode()).isEqualTo(200);
        assertThat(zhu.get(path).body()).doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL, "/invitation/");
        assertThat(li.get(path).statusCode()).isEqualTo(404);
        assertThat(people.coordinatorOf("万州区").get(path).statusCode()).isEqualTo(404);
        assertThat(people.coordinatorOf("璧山区").get(path).statusCode()).isEqualTo(200);
        assertThat(people.coordinatorOf("万州区")
                        .get("/api/v1/tours/" + tour.id() + "/invitations")
                        .statusCode())
                .isEqualTo(404);
        assertThat(zhu.send("POST", path + "/letter", "").statusCode()).isEqualTo(404);
        assertThat(zhu.send("POST", path + "/phone", "").statusCode()).isEqualTo(404);
        assertThat(people.administrator().send("POST", path + "/phone", "").statusCode())
                .isEqualTo(403);
        assertThat(office.get("/api/v1/tours/" + tour.id() + "/invitations").body())
                .doesNotContain(TestCorpus.MOBILE, TestCorpus.EMAIL);
    }

    @Test
    void afterTheTourIsLockedInvitingNeedsAReason() {
        tour.invited("E-SHUI");
        tour.step("lock");
        var wave = tour.worded(tour.draft("E-ZHU"));

        assertThat(refused(tour.release(wave, ""))).isEqualTo("422 no-reason");
        read(200, tour.release(wave, "原专家生病"));
        assertThat(audit.of("tour", tour.id())).anyMatch(entry -> "原专家生病".equals(entry.reason()));
        assertThat(read(200, step(zhu, tour.of("E-ZHU"), "accept", "{}"))
                        .at("/state")
                        .asString())
                .isEqualTo("ACCEPTED");
    }

    @Test
    void cancelledTourTakesItsInvitationsBackAndWritesToThoseWhoKnew() {
        tour.invited("E-ZHU");
        tour.draft("E-SHUI");

        tour.step("cancel", "洪水");

        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(tour.of("E-ZHU").at("/letter/kind/en").asString()).isEqualTo("Withdrawal");
        assertThat(tour.of("E-SHUI").at("/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(tour.of("E-SHUI").at("/letter").isNull()).isTrue();
    }

    @Test
    void whoWasInvitedIsWrittenToWhenTheTourTakesPlaceAtAnotherTime() {
        tour.invited("E-ZHU");
        tour.draft("E-SHUI");

        tour.onAnotherDay(2);
        tour.onAnotherDay(3);

        var letter = tour.letter("E-ZHU");
        assertThat(letter.at("/subject").asString()).contains("变动");
        assertThat(letter.at("/text").asString())
                .contains(InvitedTour.DAY.plusDays(3).toString(), "/invitation/");
        assertThat(tour.of("E-SHUI").at("/letter").isNull()).isTrue();
        assertThat(database.sql("select count(*) from tour_letter where kind = 'CHANGE' and state = 'TO_GIVE'"
                                + " and invitation_id = ?")
                        .params(tour.of("E-ZHU").at("/invitationId").asString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
