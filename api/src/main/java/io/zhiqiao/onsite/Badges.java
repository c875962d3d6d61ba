package io.zhiqiao.onsite;

import io.zhiqiao.link.LinkKey;
import io.zhiqiao.tour.Tour;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Makes the codes on badges, and reads them: signed, of one person and one tour, and ending a day after it. A code tells who
 * somebody is and lets nobody in by itself: only the desk checks people in.
 */
@Component
class Badges {

    private static final int RADIX = 36;
    private static final int DAYS_AFTER = 2;
    private static final Pattern FORM =
            Pattern.compile("badge\\.([^.]{1,60})\\.([EF])\\.([A-Za-z0-9_-]{1,900})\\.([0-9a-z]{1,9})");
    private static final int MOST_CHARS = 1200;

    private final LinkKey key;
    private final Clock clock;

    Badges(LinkKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** The code of an expert or a firm. */
    String code(Tour tour, PersonKind kind, String personId) {
        var lastDay = tour.lastDay().orElse(java.time.LocalDate.now(clock));
        var endsAt = lastDay.plusDays(DAYS_AFTER).atStartOfDay(clock.getZone()).toInstant();
        var said = "badge.%s.%s.%s.%s"
                .formatted(
                        tour.tourId(),
                        kind == PersonKind.EXPERT ? "E" : "F",
                        Base64.getUrlEncoder()
                                .withoutPadding()
                                .encodeToString(personId.getBytes(StandardCharsets.UTF_8)),
                        Long.toString(endsAt.getEpochSecond(), RADIX));
        return shortened(tour.tourId(), key.signed(said));
    }

    /** Where the code of an expert or a firm leads, without host. */
    String path(Tour tour, PersonKind kind, String personId) {
        return "/tours/%s/check-in/%s".formatted(tour.tourId(), code(tour, kind, personId));
    }

    /** What a code says at the desk of a tour. */
    Badge read(Tour tour, String code) {
        if (code.length() > MOST_CHARS) {
            return new Badge.Forged();
        }
        var said = key.said(lengthened(tour.tourId(), code));
        var parts = FORM.matcher(said.orElse(""));
        if (!parts.matches()) {
            return isOfAnother(tour, code) ? new Badge.OfAnotherTour() : new Badge.Forged();
        }
        var endsAt = Instant.ofEpochSecond(Long.parseLong(parts.group(4), RADIX));
        if (!clock.instant().isBefore(endsAt)) {
            return new Badge.Ended();
        }
        return new Badge.Working(
                parts.group(2).equals("E") ? PersonKind.EXPERT : PersonKind.FIRM,
                new String(Base64.getUrlDecoder().decode(parts.group(3)), StandardCharsets.UTF_8));
    }

    /** The address has the tour already: its first signs are enough to know whose code it is, and the drawing stays coarse. */
    private static String shortened(String tourId, String signed) {
        return tourId.substring(0, Math.min(SHORT, tourId.length())) + signed.substring(("badge." + tourId).length());
    }

    private static final int SHORT = 8;

    private static String lengthened(String tourId, String code) {
        var dot = code.indexOf('.');
        return dot < 0 ? "" : "badge." + tourId + code.substring(dot);
    }

    private static boolean isOfAnother(Tour tour, String code) {
        var dot = code.indexOf('.');
        return dot == SHORT && !tour.tourId().startsWith(code.substring(0, dot));
    }
}
