package io.zhiqiao.invite.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zhiqiao.engine.ZhiqiaoSettings;
import io.zhiqiao.link.LinkKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

/** Links that nobody can make but the service, good for one round of one invitation, and ending. */
class AnswerLinksTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant END = NOW.plus(Duration.ofDays(7));

    @TempDir
    private Path data = Path.of("");

    @Test
    void linkSaysItsInvitationAndRound() {
        var token = links(NOW).token("abcDEF123_-", 2, END);

        assertThat(token).matches("[A-Za-z0-9._-]+");
        assertThat(links(NOW).read(token)).isEqualTo(new AnswerLink.Working("abcDEF123_-", 2));
    }

    @Test
    void linkEnds() {
        var token = links(NOW).token("abcDEF123", 1, END);

        assertThat(links(END.minusSeconds(1)).read(token)).isInstanceOf(AnswerLink.Working.class);
        assertThat(links(END).read(token)).isEqualTo(new AnswerLink.Ended("abcDEF123"));
    }

    @Test
    void linkWithAnySignChangedIsForged() {
        var token = links(NOW).token("abcDEF123", 1, END);
        var links = links(NOW);

        for (var i = 0; i < token.length(); i++) {
            var other = token.charAt(i) == 'b' ? 'c' : 'b';
            var changed = token.substring(0, i) + other + token.substring(i + 1);
            // The last sign of a signature carries two bits that say nothing, and must still be as written.
            assertThat(links.read(changed)).as(changed).isInstanceOf(AnswerLink.Forged.class);
            assertThat(links.read(token.substring(0, i))).isInstanceOf(AnswerLink.Forged.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "a.b.c.d",
                "abcDEF123.1.zzzzzzzzzzzzzzzz.x",
                "../../etc/passwd",
                "abcDEF123.99999999999.1.x"
            })
    void whatIsNoLinkIsForged(String token) {
        assertThat(links(NOW).read(token)).isInstanceOf(AnswerLink.Forged.class);
    }

    @Test
    void linkOfAnotherKeyIsForged() throws IOException {
        var token = links(NOW).token("abcDEF123", 1, END);
        Files.delete(data.resolve(LinkKey.FILE));

        assertThat(links(NOW).read(token)).isInstanceOf(AnswerLink.Forged.class);
    }

    @Test
    void keyIsForItsOwnerOnlyAndOutlivesAStart() throws IOException {
        var token = links(NOW).token("abcDEF123", 1, END);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(LinkKey.FILE))))
                .isEqualTo("rw-------");
        assertThat(links(NOW).token("abcDEF123", 1, END)).isEqualTo(token);
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void damagedKeyIsSaidAndNotReplaced() throws IOException {
        Files.writeString(data.resolve(LinkKey.FILE), "c2hvcnQ=");

        assertThatThrownBy(() -> links(NOW)).hasMessageContaining(LinkKey.FILE).hasMessageContaining("已发出的链接");
        assertThat(Files.readString(data.resolve(LinkKey.FILE))).isEqualTo("c2hvcnQ=");
    }

    private AnswerLinks links(Instant now) {
        var settings = new ZhiqiaoSettings(
                data, data, false, List.of(), DataSize.ofMegabytes(1), new ZhiqiaoSettings.Database("", "", ""));
        return new AnswerLinks(new LinkKey(settings), Clock.fixed(now, ZoneOffset.UTC));
    }
}
