package io.zhiqiao;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server for tests, and what arrived at it. */
public final class PostOffice {

    /** How people outside reach the service, as its letters say. */
    public static final String SITE = "https://zhiqiao.example.cn";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    /** Starts it, and tells the service where it is. */
    public void open(DynamicPropertyRegistry properties) {
        server.start();
        properties.add("zhiqiao.mail.host", () -> "127.0.0.1");
        properties.add("zhiqiao.mail.port", () -> server.getSmtp().getPort());
        properties.add("zhiqiao.mail.encryption", () -> "NONE");
        properties.add("zhiqiao.mail.from", () -> "office@example.cn");
        properties.add("zhiqiao.mail.site", () -> SITE);
        properties.add("zhiqiao.mail.timeout", () -> "3s");
    }

    public void close() {
        server.stop();
    }

    /** Throws away what arrived. */
    public void empty() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException e) {
            throw new IllegalStateException("The mail server of the tests keeps its letters.", e);
        }
    }

    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    public static String subject(MimeMessage message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The letter as text. */
    public static String text(MimeMessage message) {
        try {
            return part(message.getContent(), "text/plain");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A part of what a letter, or a part of one, holds. */
    public static String part(Object content, String type) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var one = parts.getBodyPart(i);
                if (one.isMimeType(type)) {
                    return one.getContent().toString();
                }
                if (one.getContent() instanceof MimeMultipart inner) {
                    return part(inner, type);
                }
            }
        }
        throw new AssertionError("There is no " + type);
    }
}
