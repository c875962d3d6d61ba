package io.zhiqiao.invite.link;

import io.zhiqiao.link.LinkKey;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes links with which experts answer, and reads them. Nothing of a link is kept: it follows from its invitation. */
@Component
public class AnswerLinks {

    private static final int RADIX = 36;
    private static final Pattern FORM =
            Pattern.compile("([A-Za-z0-9_-]{8,40})\\.(\\d{1,6})\\.([0-9a-z]{1,9})\\.[A-Za-z0-9_-]{43}");

    private final LinkKey key;
    private final Clock clock;

    AnswerLinks(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /**
     * What stands in the link of an invitation.
     *
     * @param round of the letter; a later one makes earlier links useless
     * @param endsAt when it stops to work
     */
    public String token(String invitationId, int round, Instant endsAt) {
        var said = "%s.%d.%s".formatted(invitationId, round, Long.toString(endsAt.getEpochSecond(), RADIX));
        return key.signed(said);
    }

    /** What a link says, if it is one of ours. */
    public AnswerLink read(String token) {
        var parts = FORM.matcher(token);
        if (!parts.matches()) {
            return new AnswerLink.Forged();
        }
        if (key.said(token).isEmpty()) {
            return new AnswerLink.Forged();
        }
        var endsAt = Instant.ofEpochSecond(Long.parseLong(parts.group(3), RADIX));
        return clock.instant().isBefore(endsAt)
                ? new AnswerLink.Working(parts.group(1), Integer.parseInt(parts.group(2)))
                : new AnswerLink.Ended(parts.group(1));
    }
}
