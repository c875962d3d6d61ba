package io.zhiqiao.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zhiqiao.language.Sentence;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends letters over the server of the office. Safe to share between threads. */
@Component
public class MailPost {

    /** Answers of a server from here on are final. */
    private static final int FINAL = 500;

    private final MailSettings settings;
    private final JavaMailSenderImpl sender;
    private final Clock clock;

    MailPost(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.sender = sender(settings);
        this.clock = clock;
    }

    /** Whether there is a server; without one no letter can be sent. */
    public boolean isSetUp() {
        return settings.isSetUp();
    }

    /**
     * Sends a letter, once; returns when the server has taken it or not.
     *
     * @throws IllegalStateException if there is no server
     */
    public Posted send(Mail mail) {
        if (!isSetUp()) {
            throw new IllegalStateException("No mail server is set up (zhiqiao.mail.host).");
        }
        if (!MailAddress.isUsable(mail.address())) {
            return new Posted.Refused(new Sentence(
                    "资料中没有可用的邮箱地址。请补上，或亲手转交。",
                    "The record has no usable mail address: add one, or hand the letter over."));
        }
        try {
            sender.send(written(mail, sender.createMimeMessage(), settings.from()));
            return new Posted.Sent();
        } catch (MailException e) {
            return failed(e);
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new IllegalStateException("A letter could not be written.", e);
        }
    }

    /**
     * A letter as a file that mail programmes open as a draft (.eml); the sender is whoever opens it. The address is left
     * out where it is not usable.
     */
    public byte[] file(Mail mail) {
        try (var out = new ByteArrayOutputStream()) {
            var message = written(mail, new MimeMessage(Session.getInstance(new Properties())), "");
            message.setHeader("X-Unsent", "1");
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("A letter could not be written.", e);
        }
    }

    private MimeMessage written(Mail mail, MimeMessage message, String from)
            throws MessagingException, UnsupportedEncodingException {
        var helper = new MimeMessageHelper(message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, UTF_8.name());
        if (!from.isBlank()) {
            helper.setFrom(new InternetAddress(from, OneLine.of(settings.fromName()), UTF_8.name()));
        }
        if (!settings.replyTo().isBlank()) {
            helper.setReplyTo(settings.replyTo());
        }
        if (MailAddress.isUsable(mail.address())) {
            helper.setTo(new InternetAddress(mail.address(), mail.name(), UTF_8.name()));
        }
        helper.setSubject(mail.subject());
        helper.setText(mail.text(), LetterHtml.of(mail.text()));
        helper.setSentDate(Date.from(clock.instant()));
        return message;
    }

    private static Posted failed(MailException failure) {
        if (failure instanceof MailAuthenticationException) {
            return new Posted.Later(new Sentence(
                    "邮件服务器不接受用户名或密码。请管理员检查 zhiqiao.mail。",
                    "The mail server does not accept user or password: let the administrator look at zhiqiao.mail."));
        }
        if (failure instanceof MailSendException sending) {
            for (var cause : sending.getMessageExceptions()) {
                if (cause instanceof SendFailedException refused && isFinal(refused)) {
                    return new Posted.Refused(new Sentence(
                            "邮件服务器拒收：该地址不存在或不收信。请核对邮箱，或电话联系。",
                            "The mail server refused it: the address is unknown or takes no mail. Check it, or call."));
                }
            }
        }
        return new Posted.Later(
                new Sentence("邮件服务器暂时不可用，稍后自动再试。", "The mail server cannot be reached now; it is tried again later."));
    }

    /** The first digit of a server's answer says whether to try again; the answer itself may name the address. */
    private static boolean isFinal(SendFailedException refused) {
        for (Exception next = refused; next instanceof MessagingException one; next = one.getNextException()) {
            if (one instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= FINAL;
            }
            if (one instanceof SMTPSendFailedException send) {
                return send.getReturnCode() >= FINAL;
            }
        }
        return false;
    }

    private static JavaMailSenderImpl sender(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setDefaultEncoding(UTF_8.name());
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        var protocol = settings.encryption() == MailSettings.Encryption.TLS ? "smtps" : "smtp";
        sender.setProtocol(protocol);
        if (!settings.user().isBlank()) {
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        var properties = sender.getJavaMailProperties();
        var prefix = "mail." + protocol + ".";
        var millis = String.valueOf(settings.timeout().toMillis());
        properties.setProperty(prefix + "auth", String.valueOf(!settings.user().isBlank()));
        properties.setProperty(prefix + "connectiontimeout", millis);
        properties.setProperty(prefix + "timeout", millis);
        properties.setProperty(prefix + "writetimeout", millis);
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (settings.encryption() == MailSettings.Encryption.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        return sender;
    }
}
