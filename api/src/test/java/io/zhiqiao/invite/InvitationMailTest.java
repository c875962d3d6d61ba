package io.zhiqiao.invite;

import static io.zhiqiao.invite.InvitedTour.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.zhiqiao.PostOffice;
import io.zhiqiao.ServiceClient;
import io.zhiqiao.ServiceTest;
import io.zhiqiao.Someone;
import io.zhiqiao.TestCorpus;
import io.zhiqiao.indexer.corpus.Expert;
import io.zhiqiao.indexer.store.RecordKind;
import io.zhiqiao.indexer.store.RecordStore;
import io.zhiqiao.mail.LetterState;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Invitations that go out over a real mail server. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InvitationMailTest {

    private static final PostOffice POST = new PostOffice();
    private static final Pattern LINK =
            Pattern.compile("https://zhiqiao\\.example\\.cn(/invitation/[A-Za-z0-9._-]+\\?lang=\\w\\w)");

    @Autowired
    private Someone.Maker people;

    @Autowired
    private ServiceClient service;

    @Autowired
    private JdbcClient database;

    @Autowired
    private LetterDelivery delivery;

    @Autowired
    private AnswerLimits limits;

    @Autowired
    private RecordStore records;

    @Autowired
    private Clock clock;

    private Someone office;
    private InvitedTour tour;
    private String name = "";
    private int tours;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        POST.open(properties);
    }

    @AfterAll
    static void stop() {
        POST.close();
    }

    @BeforeEach
    void prepare() {
        name = "璧山区县行 " + ++tours;
        office = people.coordinator();
        tour = InvitedTour.inviting(office, database, name, TestCorpus.CASTING)
                .seats(TestCorpus.CASTING, "E-ZHU", "E-LI");
    }

    @AfterEach
    void end() {
        tour.over();
    }

    @Test
    void releasedInvitationArrivesOnceAndItsLinkOpens() throws Exception {
        tour.worded(tour.draft("E-ZHU"));
        deliver(0);
        assertThat(received()).isEmpty();

        tour.released(tour.live().at("/waves/0"));
        await("SENT");
        deliver(0);
        deliver(1);

        assertThat(received()).hasSize(1);
        var letter = received().getFirst();
        assertThat(letter.getSubject()).isEqualTo("邀请您参加“" + name + "”");
        assertThat(PostOffice.text(letter)).contains("朱铸教授", "王工 023-1234");
        var link = LINK.matcher(PostOffice.text(letter));
        assertThat(link.find()).isTrue();
        assertThat(service.visitor().get(link.group(1)).statusCode()).isEqualTo(200);
        assertThat(tour.of("E-ZHU").at("/letter/state").asString()).isEqualTo("SENT");
        assertThat(tour.live().at("/mailSetUp").asBoolean()).isTrue();
    }

    @Test
    void whoKeepsSilentIsRemindedByMailAndThenTheNextIsProposedButNotWrittenTo() throws Exception {
        tour.invited("E-ZHU");
        await("SENT");

        limits.keepLimits(clock.instant().plus(Duration.ofDays(4)));
        await("SENT");
        assertThat(tour.of("E-ZHU").at("/state").asString()).isEqualTo("REMINDED");
        assertThat(received().getLast().getSubject()).isEqualTo("请您答复：“" + name + "”的邀请");

        limits.keepLimits(clock.instant().plus(Duration.ofDays(9)));
        deliver(9);
        assertThat(tour.of("E-LI").at("/state").asString()).isEqualTo("DRAFTED");
        assertThat(received()).hasSize(2);
    }

    @Test
    void hostileNamesInRecordsStayText() throws Exception {
        renamed("E-LI", "李\r\nBcc: thief@example.invalid\r\n\r\n<img src=x onerror=alert(1)>{link}\u202E");
        tour.over();
        tour = InvitedTour.inviting(
                        office, database, name + "\u2028Bcc: thief@example.invalid <script>", TestCorpus.CASTING)
                .seats(TestCorpus.CASTING, "E-LI");

        tour.invited("E-LI");
        await("SENT");

        assertThat(received()).hasSize(1);
        var letter = received().getFirst();
        assertThat(letter.getAllRecipients()).hasSize(1);
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(letter.getSubject()).doesNotContain("\n", "\r", "\u2028");
        assertThat(PostOffice.part(letter.getContent(), "text/html"))
                .contains("&lt;img", "&lt;script&gt;")
                .doesNotContain("<img", "<script");
        assertThat(PostOffice.text(letter)).doesNotContain("\u202E").contains("{link}");
        renamed("E-LI", "李电");
    }

    @Test
    void letterThatCannotGoIsShownToPeopleAndSentAgainByThem() throws Exception {
        addressed("E-ZHU", "not an address");
        tour.invited("E-ZHU");
        await("FAILED");

        var invitation = tour.of("E-ZHU");
        assertThat(invitation.at("/letter/state").asString()).isEqualTo("FAILED");
        assertThat(invitation.at("/letter/trouble/zh").asString()).contains("没有可用的邮箱");
        assertThat(received()).isEmpty();
        assertThat(read(200, office.get("/api/v1/tours/" + tour.id() + "/calls"))
                        .at("/0/invitation/name")
                        .asString())
                .isEqualTo("朱铸");

        addressed("E-ZHU", TestCorpus.EMAIL);
        read(
                200,
                office.send(
                        "POST",
                        "/api/v1/tour-invitations/"
                                + invitation.at("/invitationId").asString() + "/letter/again",
                        ""));
        deliver(0);
        assertThat(received()).hasSize(1);
        assertThat(tour.of("E-ZHU").at("/letter/state").asString()).isEqualTo("SENT");
    }

    @Test
    void letterWhoseFateIsUnknownIsNotSentASecondTime() throws Exception {
        addressed("E-ZHU", "not an address");
        tour.invited("E-ZHU");
        await("FAILED");
        addressed("E-ZHU", TestCorpus.EMAIL);
        database.sql("update tour_letter set state = 'SENDING' where invitation_id = ?")
                .params(tour.of("E-ZHU").at("/invitationId").asString())
                .update();

        delivery.deliver(clock.instant().plus(Duration.ofMinutes(5)));
        assertThat(tour.of("E-ZHU").at("/letter/state").asString()).isEqualTo("SENDING");
        delivery.deliver(clock.instant().plus(Duration.ofMinutes(30)));

        assertThat(tour.of("E-ZHU").at("/letter/state").asString()).isEqualTo("FAILED");
        assertThat(tour.of("E-ZHU").at("/letter/trouble/en").asString()).contains("nobody knows");
        assertThat(received()).isEmpty();
    }

    private void deliver(int daysFromNow) {
        delivery.deliver(clock.instant().plus(Duration.ofDays(daysFromNow)));
    }

    /** Letters go in the background. */
    private void await(String letterState) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (tour.live()
                        .toString()
                        .indexOf("\"state\":\"" + letterState + "\",\"stateName\":{\"zh\":\"" + words(letterState))
                < 0) {
            assertThat(System.nanoTime())
                    .as("No letter is %s: %s", letterState, tour.live())
                    .isLessThan(end);
        }
    }

    private static String words(String letterState) {
        return LetterState.valueOf(letterState).title().zh();
    }

    /** Letters of the tour of this test. */
    private List<MimeMessage> received() throws MessagingException {
        var mine = new ArrayList<MimeMessage>();
        for (var message : POST.received()) {
            if (message.getSubject().contains(name) && !message.getSubject().contains("撤回")) {
                mine.add(message);
            }
        }
        return mine;
    }

    private void renamed(String expertId, String name) {
        changed(expertId, name, null);
    }

    private void addressed(String expertId, String email) {
        changed(expertId, null, email);
    }

    private void changed(String expertId, @Nullable String name, @Nullable String email) {
        var known = records.find(RecordKind.EXPERTS, expertId).orElseThrow();
        var changed = new Expert(
                known.id(),
                name == null ? known.name() : new Expert.Name(name, List.of(), ""),
                known.employment(),
                known.expertise(),
                known.service(),
                known.standing(),
                known.ties(),
                email == null
                        ? known.contact()
                        : new Expert.Contact(known.contact().mobile(), email));
        try (var transaction = records.begin()) {
            transaction.put(RecordKind.EXPERTS, changed, "test");
            transaction.commit();
        }
    }
}
