package io.zhiqiao.mail;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server of the office; each key is described in {@code config/application.yml}.
 *
 * @param host name of the server; blank for none
 * @param port 1 to 65535
 * @param user blank for a server that asks for none
 * @param password of the user
 * @param encryption of the connection
 * @param from address of the sender; needed where there is a server
 * @param fromName name of the sender
 * @param replyTo where answers go; blank for the sender
 * @param timeout of connecting, reading and writing each, 1 s to 5 min
 * @param site how people outside reach the service, without a slash at the end; needed where there is a server
 */
@ConfigurationProperties("zhiqiao.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("STARTTLS") Encryption encryption,
        @DefaultValue("") String from,
        @DefaultValue("智桥 Zhiqiao") String fromName,
        @DefaultValue("") String replyTo,
        @DefaultValue("20s") Duration timeout,
        @DefaultValue("") String site) {

    private static final int MOST_PORT = 65_535;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException if a value is out of range, or one is missing that a server needs
     */
    public MailSettings {
        check(port >= 1 && port <= MOST_PORT, "port", String.valueOf(port), "1–65535");
        check(
                timeout.compareTo(SHORTEST) >= 0 && timeout.compareTo(LONGEST) <= 0,
                "timeout",
                timeout.toString(),
                "1s–5m");
        check(site.isBlank() || isSite(site), "site", site, "https://zhiqiao.example.cn");
        if (!host.isBlank()) {
            check(MailAddress.isUsable(from), "from", from, "office@example.cn");
            check(replyTo.isBlank() || MailAddress.isUsable(replyTo), "reply-to", replyTo, "office@example.cn");
            check(!site.isBlank(), "site", site, "https://zhiqiao.example.cn");
        }
    }

    /** Whether there is a server. */
    public boolean isSetUp() {
        return !host.isBlank();
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "MailSettings[host=%s, port=%d, encryption=%s, from=%s, site=%s, …]"
                .formatted(host, port, encryption, from, site);
    }

    private static boolean isSite(String site) {
        try {
            var uri = URI.create(site);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getQuery() == null
                    && !site.endsWith("/");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void check(boolean holds, String key, String value, String wanted) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "config/application.yml：zhiqiao.mail.%s（%s）应形如 %s。 The zhiqiao.mail.%1$s (%2$s) must be like %3$s."
                            .formatted(key, value, wanted));
        }
    }

    /** How the connection to the server is kept from being read. */
    public enum Encryption {
        /** Not at all; for a server on the same machine only. */
        NONE,
        /** Begins in the open, and must change over before anything is said. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }
}
