package io.zhiqiao.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.zhiqiao.mail.MailSettings.Encryption;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters over a real mail server, harmless and hostile ones. */
class MailPostTest {

    private static final String HOSTILE = "王\r\nBcc: thief@example.invalid\r\n\r\n<script>alert(1)</script>\u202E";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void letterArrivesInChineseAsTextAndAsHtml() throws Exception {
        var posted = post(server.getSmtp().getPort())
                .send(new Mail("zhu@example.cn", "朱铸", "邀请您参加璧山区县行", "朱铸教授：\n\n请答复：\nhttps://z.example.cn/a"));

        assertThat(posted).isEqualTo(new Posted.Sent());
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("邀请您参加璧山区县行");
        var to = (InternetAddress) message.getRecipients(RecipientType.TO)[0];
        assertThat(to.getPersonal()).isEqualTo("朱铸");
        assertThat(to.getAddress()).isEqualTo("zhu@example.cn");
        assertThat(((InternetAddress) message.getFrom()[0]).getPersonal()).isEqualTo("市科协");
        assertThat(text(message, "text/plain")).contains("朱铸教授：", "https://z.example.cn/a");
        assertThat(text(message, "text/html")).contains("<a href=\"https://z.example.cn/a\">");
    }

    @Test
    void hostileNameAddsNoHeadNoReaderAndNoMarkup() throws Exception {
        post(server.getSmtp().getPort())
                .send(new Mail("zhu@example.cn", HOSTILE, "邀请 " + HOSTILE, "尊敬的" + HOSTILE + "：\n\n您好"));

        assertThat(server.getReceivedMessages()).hasSize(1);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).startsWith("邀请 王 Bcc: thief").doesNotContain("\n", "\r", "\u202E");
        assertThat(text(message, "text/html")).contains("&lt;script&gt;").doesNotContain("<script");
        assertThat(text(message, "text/plain")).doesNotContain("\u202E");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nobody",
                "a@example.cn, b@example.cn",
                "a@example.cn\r\nBcc: b@example.cn",
                "王 <a@example.cn>",
                "team: a@example.cn;",
                "a@exa mple.cn",
                "@example.cn"
            })
    void addressThatIsNotOneIsRefusedBeforeTheServerIsAsked(String address) {
        var posted = post(server.getSmtp().getPort()).send(new Mail(address, "朱铸", "邀请", "您好"));

        assertThat(posted).isInstanceOf(Posted.Refused.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void serverThatIsAwayIsTriedAgainLater() {
        var port = server.getSmtp().getPort();
        server.stop();

        assertThat(post(port).send(new Mail("zhu@example.cn", "朱铸", "邀请", "您好")))
                .isInstanceOf(Posted.Later.class);
    }

    @Test
    void fileOpensAsADraftWithTheSameText() throws Exception {
        var file = post(1).file(new Mail("zhu@example.cn", HOSTILE, "邀请", "您好\n\nhttps://z.example.cn/a"));

        var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(file));
        assertThat(message.getHeader("X-Unsent")).containsExactly("1");
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getFrom()).isNull();
        assertThat(text(message, "text/plain")).contains("您好");
        assertThat(new String(file, UTF_8)).contains("To: ").contains("zhu@example.cn");
    }

    @Test
    void withoutAServerNothingIsSent() {
        var none = new MailPost(settings("", 25, "", ""), Clock.systemUTC());

        assertThat(none.isSetUp()).isFalse();
        assertThatThrownBy(() -> none.send(new Mail("zhu@example.cn", "朱铸", "邀请", "您好")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void settingsSayWhatIsMissing() {
        assertThatThrownBy(() -> settings("smtp.example.cn", 25, "", "https://z.example.cn"))
                .hasMessageContaining("zhiqiao.mail.from");
        assertThatThrownBy(() -> settings("smtp.example.cn", 25, "office@example.cn", ""))
                .hasMessageContaining("zhiqiao.mail.site");
        assertThatThrownBy(() -> settings("smtp.example.cn", 25, "office@example.cn", "z.example.cn/"))
                .hasMessageContaining("zhiqiao.mail.site");
        assertThatThrownBy(() -> settings("", 0, "", "")).hasMessageContaining("zhiqiao.mail.port");
    }

    private static MailPost post(int port) {
        return new MailPost(
                settings("127.0.0.1", port, "office@example.cn", "https://z.example.cn"), Clock.systemUTC());
    }

    private static MailSettings settings(String host, int port, String from, String site) {
        return new MailSettings(host, port, "", "", Encryption.NONE, from, "市科协", "", Duration.ofSeconds(5), site);
    }

    private static String text(MimeMessage message, String type) throws Exception {
        return text(message.getContent(), type);
    }

    private static String text(Object content, String type) throws Exception {
        if (content instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var part = parts.getBodyPart(i);
                if (part.isMimeType(type)) {
                    return part.getContent().toString();
                }
                if (part.getContent() instanceof MimeMultipart inner) {
                    return text(inner, type);
                }
            }
        }
        throw new AssertionError("There is no " + type);
    }
}
